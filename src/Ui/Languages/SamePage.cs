using Dais.Kernel;
using Microsoft.AspNetCore.Http;

namespace Dais.Ui.Languages;

/// <summary>The same page in another language: the path's first part changes, everything else stays.</summary>
internal static class SamePage
{
    public static string In(Language language, HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        var rest = path.IndexOf('/', 1);
        var page = Language.TryParse(rest < 0 ? path[1..] : path[1..rest], out _) ? (rest < 0 ? "" : path[rest..]) : "/sessions";
        return new PathString($"/{language}{page}").ToUriComponent() + request.QueryString.ToUriComponent();
    }
}
