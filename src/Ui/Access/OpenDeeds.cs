using Dais.Kernel;

namespace Dais.Ui.Access;

/// <summary>What anyone may do, for routes that show nothing of a body.</summary>
public static class OpenDeeds
{
    /// <summary>Reading a page of the system itself: the way in, the phrases, a style sheet.</summary>
    public static Deed ReadPage { get; } = Deed.Open("page.read");

    /// <summary>Asking whether the system is well.</summary>
    public static Deed AskHealth { get; } = Deed.Open("health.ask");
}
