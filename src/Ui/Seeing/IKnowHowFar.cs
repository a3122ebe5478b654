namespace Dais.Ui.Seeing;

/// <summary>Knows how far what pages are made from follows the record.</summary>
public interface IKnowHowFar
{
    /// <summary>Waits until pages are made from a state that takes account of an act; what is beyond the end of the record is not believed.</summary>
    /// <param name="position">The act's position on the record.</param>
    /// <param name="atMost">How long to wait.</param>
    /// <param name="cancellation">The reader went away.</param>
    /// <returns>Whether a page may be shown.</returns>
    Task<bool> IsThereAsync(long position, TimeSpan atMost, CancellationToken cancellation);
}
