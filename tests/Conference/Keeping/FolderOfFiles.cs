using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dais.Conference.Sessions;
using Dais.Documents.Agendas;
using Dais.Documents.Keeping;
using Dais.Kit;
using NodaTime;
using NodaTime.Text;

namespace Dais.Conference.Tests.Keeping;

/// <summary>A data folder as it was before there was a record: imports with their cards, corrections and readings, and sessions with their origins.</summary>
internal sealed class FolderOfFiles(DataFolder data)
{
    public static Instant Came { get; } = Instant.FromUtc(2026, 5, 4, 9, 0);

    public static Instant Changed { get; } = Instant.FromUtc(2026, 5, 6, 15, 30);

    public static byte[] Agenda { get; } = File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Agendas", "clean.en.txt"));

    public static byte[] Other { get; } = Encoding.UTF8.GetBytes("Ordre du jour provisoire\n\n1. Questions d’organisation\n");

    public static string IdOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));

    /// <summary>One import that is corrected, one that is kept, one discarded twice and sent again, one whose card is broken; four sessions, one of them broken.</summary>
    public void Fill()
    {
        Import("imports", Agenda, "corrected.txt", version: 3, corrected: "Provisional agenda\n\n1. Opening\n2. Closing");
        Import("imports", Other, "kept.txt", language: "fr", session: "kept-one");
        var often = Encoding.UTF8.GetBytes("Provisional agenda\n\n1. Sent three times\n");
        Import("discarded", often, "first.txt", version: 1, corrected: "Provisional agenda\n\n1. Discarded");
        Import("discarded", often, "second.txt", suffix: ".2");
        Import("imports", often, "third.txt");
        Write("{ \"fileName\": "u8, "imports", "00000000000000aa", "import.json");
        Write("bytes"u8, "imports", "00000000000000aa", "received");
        Session("kept-one", AgendaBytes);
        Write(Encoding.UTF8.GetBytes(IdOf(Other)), "sessions", "origins", "kept-one");
        Session("prepared", AgendaBytes);
        Session("broken", "{ \"kind\": \"annotated-provisional-agenda\", \"language\": \"xx\" }"u8.ToArray());
        Session("No Id", AgendaBytes);
    }

    public static byte[] AgendaBytes { get; } = Encoding.UTF8.GetBytes(AgendaJson.Write(SampleSession.Load(), indented: true));

    public void Session(string id, byte[] bytes) => Write(bytes, "sessions", id + ".json");

    private void Import(
        string place, byte[] bytes, string name, int version = 0, string? language = null, string? corrected = null, string? session = null, string suffix = "")
    {
        var folder = IdOf(bytes) + suffix;
        Write(bytes, place, folder, "received");
        Write("{}"u8, place, folder, "reading.json");
        if (corrected is not null)
        {
            Write(Encoding.UTF8.GetBytes(corrected), place, folder, "corrected.txt");
            Write("{}"u8, place, folder, "corrected.json");
        }

        var card = new { fileName = name, receivedAt = InstantPattern.ExtendedIso.Format(Came), language, version, session };
        Write(JsonSerializer.SerializeToUtf8Bytes(card), place, folder, "import.json");
    }

    private void Write(ReadOnlySpan<byte> bytes, params string[] parts)
    {
        DataFolder.Write(data.PathOf(parts), bytes);
        File.SetLastWriteTimeUtc(data.PathOf(parts), Changed.ToDateTimeUtc());
    }
}
