namespace Dais.Documents.Resolutions;

/// <summary>What a verb of a resolution does, the same in every language.</summary>
public enum OpeningAct
{
    /// <summary>A verb of a resolution that is none of the others.</summary>
    Other,

    /// <summary>Requests, просит, 请.</summary>
    Request,

    /// <summary>Calls upon somebody.</summary>
    CallUpon,

    /// <summary>Calls for something, whoever is to do it.</summary>
    CallFor,

    /// <summary>Urges, exhorts.</summary>
    Urge,

    /// <summary>Invites.</summary>
    Invite,

    /// <summary>Encourages.</summary>
    Encourage,

    /// <summary>Demands, requires.</summary>
    Demand,

    /// <summary>Appeals to somebody.</summary>
    Appeal,

    /// <summary>Recommends.</summary>
    Recommend,

    /// <summary>Instructs, directs, charges, entrusts.</summary>
    Instruct,

    /// <summary>Reminds somebody.</summary>
    Remind,

    /// <summary>Decides, resolves.</summary>
    Decide,

    /// <summary>Adopts.</summary>
    Adopt,

    /// <summary>Approves.</summary>
    Approve,

    /// <summary>Endorses, subscribes to.</summary>
    Endorse,

    /// <summary>Authorizes, empowers.</summary>
    Authorize,

    /// <summary>Establishes, creates, appoints, designates.</summary>
    Establish,

    /// <summary>Declares, proclaims, determines.</summary>
    Declare,

    /// <summary>Agrees, accepts.</summary>
    Agree,

    /// <summary>Proposes, submits, transmits.</summary>
    Propose,

    /// <summary>Supports.</summary>
    Support,

    /// <summary>Welcomes.</summary>
    Welcome,

    /// <summary>Notes, observes.</summary>
    Note,

    /// <summary>Takes note.</summary>
    TakeNote,

    /// <summary>Recalls, refers.</summary>
    Recall,

    /// <summary>Recognizes.</summary>
    Recognize,

    /// <summary>Acknowledges.</summary>
    Acknowledge,

    /// <summary>Affirms, reaffirms, confirms.</summary>
    Affirm,

    /// <summary>Reiterates, repeats, renews something that is no request.</summary>
    Reiterate,

    /// <summary>Emphasizes, stresses, underlines, underscores, highlights.</summary>
    Emphasize,

    /// <summary>Expresses appreciation, commends, thanks, congratulates, pays tribute.</summary>
    Commend,

    /// <summary>Expresses concern, alarm; is concerned.</summary>
    Concern,

    /// <summary>Regrets, deplores.</summary>
    Deplore,

    /// <summary>Condemns.</summary>
    Condemn,

    /// <summary>Rejects, opposes.</summary>
    Reject,

    /// <summary>Considers, believes, is convinced.</summary>
    Consider,

    /// <summary>Has considered, examined, received, heard.</summary>
    Examine,

    /// <summary>Bears in mind, is aware, is mindful, takes into account.</summary>
    BearInMind,

    /// <summary>Looks forward, expects, hopes.</summary>
    LookForward,

    /// <summary>Commits itself, is determined.</summary>
    Commit,

    /// <summary>Draws the attention of somebody.</summary>
    DrawAttention,

    /// <summary>Is guided by, acts under.</summary>
    Act,
}
