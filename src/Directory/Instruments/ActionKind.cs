using System.Text.Json.Serialization;

namespace Dais.Directory.Instruments;

/// <summary>What a State or an organization did about an instrument, in the depositary's words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionKind>))]
public enum ActionKind
{
    /// <summary>Signed, subject to ratification, acceptance or approval.</summary>
    [JsonStringEnumMemberName("signature")]
    Signature,

    /// <summary>Took over the signature of the State it came from.</summary>
    [JsonStringEnumMemberName("succession-to-signature")]
    SuccessionToSignature,

    /// <summary>Signed so as to be bound (mark s).</summary>
    [JsonStringEnumMemberName("definitive-signature")]
    DefinitiveSignature,

    /// <summary>Definitive signature or participation: the list does not say which of the two.</summary>
    [JsonStringEnumMemberName("definitive-signature-or-participation")]
    DefinitiveSignatureOrParticipation,

    /// <summary>Participation (mark P).</summary>
    [JsonStringEnumMemberName("participation")]
    Participation,

    /// <summary>Ratified.</summary>
    [JsonStringEnumMemberName("ratification")]
    Ratification,

    /// <summary>Accepted (mark A).</summary>
    [JsonStringEnumMemberName("acceptance")]
    Acceptance,

    /// <summary>Approved (mark AA).</summary>
    [JsonStringEnumMemberName("approval")]
    Approval,

    /// <summary>Formally confirmed, as organizations do (mark c).</summary>
    [JsonStringEnumMemberName("formal-confirmation")]
    FormalConfirmation,

    /// <summary>Acceded (mark a).</summary>
    [JsonStringEnumMemberName("accession")]
    Accession,

    /// <summary>Succeeded to it (mark d).</summary>
    [JsonStringEnumMemberName("succession")]
    Succession,

    /// <summary>Withdrew from it or denounced it.</summary>
    [JsonStringEnumMemberName("withdrawal")]
    Withdrawal,
}

/// <summary>What follows from each kind of action.</summary>
internal static class ActionKinds
{
    /// <summary>Whether it only announces consent.</summary>
    internal static bool IsSignature(this ActionKind kind) => kind is ActionKind.Signature or ActionKind.SuccessionToSignature;

    /// <summary>Whether it makes a party.</summary>
    internal static bool Binds(this ActionKind kind) => !kind.IsSignature() && kind != ActionKind.Withdrawal;

    /// <summary>Whether an instrument was deposited: what the provisions on entry into force count from. A successor does not count from a deposit.</summary>
    internal static bool IsDeposit(this ActionKind kind) => kind is
        ActionKind.Ratification or ActionKind.Acceptance or ActionKind.Approval or ActionKind.FormalConfirmation or ActionKind.Accession;

    /// <summary>Its name in data: "definitive-signature".</summary>
    internal static string Key(this ActionKind kind) => keys[(int)kind];

    private static readonly string[] keys =
    [
        "signature", "succession-to-signature", "definitive-signature", "definitive-signature-or-participation", "participation", "ratification",
        "acceptance", "approval", "formal-confirmation", "accession", "succession", "withdrawal",
    ];

    /// <summary>The kind of a name in data.</summary>
    internal static ActionKind? Of(string key) => Array.IndexOf(keys, key) is >= 0 and var at ? (ActionKind)at : null;
}
