using Dais.Kernel;

namespace Dais.Directory.Bodies;

/// <summary>What can be done about bodies, and by whom.</summary>
internal static class BodyDeeds
{
    /// <summary>Reading which bodies there are, and who sits in them: anyone.</summary>
    internal static readonly Deed Read = Deed.Open("body.read");

    /// <summary>Setting up, changing and ending bodies; circles, seats and who holds them.</summary>
    internal static readonly Deed Change = Deed.For("body.change", Role.Officer);
}
