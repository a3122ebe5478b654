using Dais.Kernel;

namespace Dais.Directory.Instruments;

/// <summary>What can be done about instruments, and by whom.</summary>
internal static class InstrumentDeeds
{
    /// <summary>Reading who takes part in what: anyone.</summary>
    internal static readonly Deed Read = Deed.Open("instruments.read");

    /// <summary>Taking over a newer list of the depositary.</summary>
    internal static readonly Deed Import = Deed.For("instruments.import", Role.Officer);
}
