using Dais.Kernel;
using Microsoft.AspNetCore.Http;

namespace Dais.Ui.Access;

/// <summary>Says who sends a request. Whoever knows accounts adds it; without them it is <see cref="WhoeverSitsHere"/>.</summary>
public interface IKnowReaders
{
    /// <summary>The reader; <see cref="Reader.Anonymous"/> for one of whom nothing is known. Asked once a request, after routing.</summary>
    ValueTask<Reader> ReaderOfAsync(HttpContext context);
}
