using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dais.Security.Tests;

/// <summary>Everyone who may stand before a door: the seven audiences, and those who are nearly one of them.</summary>
internal static class Readers
{
    /// <summary>By name.</summary>
    public static ImmutableDictionary<string, Reader> All { get; } = new Dictionary<string, Reader>
    {
        ["public"] = Reader.Anonymous,
        ["delegates"] = Holding(Role.Delegate),
        ["bureau"] = Holding(Role.BureauMember),
        ["reviewers"] = Holding(Role.Reviewer),
        ["secretariat"] = Holding(Role.Officer),
        ["agencies"] = Holding(Role.Analyst),
        ["case-workers"] = Holding(Role.CaseWorker),
        ["badge"] = Holding(Role.BadgeHolder),
        ["administrator"] = Holding(Role.Administrator),
        ["no-role"] = new("nobody", []),
        ["focal-point"] = new("focal-point", [new(Role.FocalPoint, new(ScopeKind.State, "PTA"), Instant.MinValue, null)]),
        ["chair-of-this-session"] = new("chair", [new(Role.Chair, new(ScopeKind.Session, Secrets.Session), Instant.MinValue, null)]),
        ["officer-of-another-session"] = new("elsewhere", [new(Role.Officer, new(ScopeKind.Session, "another"), Instant.MinValue, null)]),
        ["officer-of-another-body"] = new("another body's", [new(Role.Officer, new(ScopeKind.Body, "another"), Instant.MinValue, null)]),
        ["officer-until-yesterday"] = new("former", [new(Role.Officer, Scope.Everything, Instant.MinValue, Instant.FromUtc(2020, 1, 1, 0, 0))]),
    }.ToImmutableDictionary();

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    private static Reader Holding(Role role) => new($"a {role}", [new(role, Scope.Everything, Instant.MinValue, null)]);
}

/// <summary>In this host, and in no other, a header says who reads.</summary>
internal sealed class ReadersByHeader : IKnowReaders
{
    public const string Header = "Test-Reader";

    public ValueTask<Reader> ReaderOfAsync(HttpContext context) =>
        new(context.Request.Headers[Header].ToString() is { Length: > 0 } name ? Readers.All[name] : Reader.Anonymous);
}
