namespace Dais.Ui.Security;

/// <summary>How often one reader, or one address that nobody signed in from, may ask.</summary>
/// <remarks>
/// An address may be a whole conference room behind one router: it is allowed more than a person. Whoever sits at the machine is not counted.
/// Each figure is what comes back in a minute and what may be asked at once after a pause.
/// </remarks>
public sealed record Pace
{
    /// <summary>The name of the stricter pace of signing in.</summary>
    public const string SigningIn = "sign-in";

    /// <summary>The name of the stricter pace of sending files.</summary>
    public const string Sending = "send";

    /// <summary>Requests of someone who is signed in.</summary>
    public int ByReader { get; init; } = 1200;

    /// <summary>Requests of everyone at one address who is not.</summary>
    public int ByAddress { get; init; } = 6000;

    /// <summary>Attempts to sign in, from one address.</summary>
    public int SignIns { get; init; } = 30;

    /// <summary>Files sent, by one reader.</summary>
    public int Files { get; init; } = 30;
}
