using Dais.Directory.Instruments;
using Dais.Documents.Citing;
using Dais.Kernel;

namespace Dais.Conference.Sessions;

/// <summary>Leads from a document that cites a treaty to the treaty's page.</summary>
internal sealed class InstrumentPlaces : IFindInstruments
{
    public string? PageOf(string code, Language language) => Instrument.Find(code) is { } instrument ? $"/{language}/instruments/{instrument.Code}" : null;
}
