using System.Reflection;
using Dais.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Ui.Phrases;

/// <summary>A module's phrase book, so that the page of phrases can list what a translator has yet to confirm.</summary>
/// <param name="Name">Where the book stands: project and folder.</param>
/// <param name="Book">The book.</param>
public sealed record KnownPhrases(string Name, PhraseBook Book);

/// <summary>How a module makes its phrase books known.</summary>
public static class KnownPhrasesRegistration
{
    /// <summary>Makes one book known.</summary>
    public static IServiceCollection AddPhrases(this IServiceCollection services, string name, PhraseBook book) =>
        services.AddSingleton(new KnownPhrases(name, book));

    /// <summary>Makes every book embedded in a module known: the resources named Phrases.json.</summary>
    public static IServiceCollection AddPhrasesOf(this IServiceCollection services, Assembly module)
    {
        foreach (var resource in module.GetManifestResourceNames().Where(n => n.EndsWith("/Phrases.json", StringComparison.Ordinal)))
            services.AddPhrases(resource[..^"/Phrases.json".Length], PhraseBook.Load(module, resource));
        return services;
    }
}
