using Dais.Kernel;
using Microsoft.AspNetCore.Http;

namespace Dais.Ui.Access;

/// <summary>Who may use a route: what is done there, and to what. It stands on the endpoint, where the server and the tests read it.</summary>
/// <param name="Deed">What is done.</param>
/// <param name="Thing">Where the thing stands that the request names; null where there is no such thing.</param>
/// <param name="Reading">The deed by which the thing is read: only who may do that is told that another deed is not theirs; null where nobody is.</param>
public sealed record Rule(Deed Deed, Func<HttpContext, Standing?> Thing, Deed? Reading = null);
