using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Languages;
using Dais.Ui.Live;
using Dais.Ui.Phrases;
using Dais.Ui.Security;
using Dais.Ui.Theme;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dais.Ui;

/// <summary>The door of the module: layout, theme, forms, languages and error pages, which every module with pages shares.</summary>
public static class UiModule
{
    /// <summary>Adds what pages need. Bootstrap's style sheets are taken from the web folder; without it pages stay legible.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="webFolder">The folder in which npm installed; it need not exist.</param>
    public static IServiceCollection AddUi(this IServiceCollection services, string webFolder)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "dais-form";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The headers of every answer forbid frames, and more exactly.
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddRouting(o => o.ConstraintMap["language"] = typeof(LanguageConstraint));
        // Without this every Arabic or Chinese letter leaves as a numeric entity, and pages grow threefold.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(StyleSheets.Load(webFolder));
        services.AddPhrases("Dais.Ui", UiWords.Book);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IKnowReaders, WhoeverSitsHere>();
        services.AddLive().AddPacing().AddRequestTimeouts(RouteLimits.Configure);
        return services;
    }

    /// <summary>Maps the style sheets, the way from "/" to the reader's language, and the page of phrases to confirm.</summary>
    public static void MapUi(this IEndpointRouteBuilder routes)
    {
        routes.MapStyleSheets();
        routes.MapLiveScript();
        routes.MapGet("/", PreferredLanguage.Redirect).Needs(OpenDeeds.ReadPage);
        var pages = routes.MapPages();
        pages.MapGet("", (Kernel.Language language) => TypedResults.LocalRedirect($"/{language}/sessions"))
            .Needs(OpenDeeds.ReadPage);
        pages.MapGet("/phrases", PhrasesPage.Show).Needs(OpenDeeds.ReadPage);
    }

    /// <summary>The group under which pages stand: the language is the first part of the path.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder routes) => routes.MapGroup("/{language:language}");

    /// <summary>Shows a page of the house, in the path's language, wherever a browser would get an empty error.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.UseMiddleware<ErrorPages>();

    /// <summary>Sets the headers of every answer, and what every cookie must say of itself.</summary>
    public static IApplicationBuilder UseSecurity(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            ContentPolicy.Apply(context.Response);
            return next(context);
        });
        return app.UseCookiePolicy(new()
        {
            HttpOnly = HttpOnlyPolicy.Always,
            Secure = CookieSecurePolicy.SameAsRequest,
            MinimumSameSitePolicy = SameSiteMode.Lax,
        });
    }

    /// <summary>Recognizes the reader, holds back who asks too often, and admits a request by the rule of its route. It stands after routing.</summary>
    public static IApplicationBuilder UseRules(this IApplicationBuilder app) =>
        app.UseMiddleware<Recognition>().UseRateLimiter().UseRequestTimeouts().UseMiddleware<Doorkeeper>();
}
