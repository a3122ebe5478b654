namespace Dais.Kernel;

/// <summary>What a person is to a body, a session, a document or a State: what they may do follows from it.</summary>
public enum Role
{
    /// <summary>Looks after the system: accounts, roles, keys. Sees no confidential text by this role.</summary>
    Administrator,

    /// <summary>An officer of the secretariat.</summary>
    Officer,

    /// <summary>Translates, edits or interprets for the secretariat.</summary>
    Editor,

    /// <summary>Presides over the body.</summary>
    Chair,

    /// <summary>A member of the Bureau or of the extended Bureau.</summary>
    BureauMember,

    /// <summary>Represents a State or an observer.</summary>
    Delegate,

    /// <summary>A State's focal point, who answers for it.</summary>
    FocalPoint,

    /// <summary>A governmental expert who reviews a State.</summary>
    Reviewer,

    /// <summary>An analyst of a partner agency.</summary>
    Analyst,

    /// <summary>A worker on cases.</summary>
    CaseWorker,
}
