using Dais.Ui.Seeing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Ui.Tests.Seeing;

public sealed class SeenTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1 2")]
    [InlineData("12a")]
    [InlineData("99999999999999999999")]
    public async Task Whoever_brings_no_number_is_shown_the_page_at_once(string? cookie)
    {
        var far = new Far(isThere: false);

        Assert.Equal((true, 200), await AskAsync(far, cookie));
        Assert.Empty(far.Asked);
    }

    [Fact]
    public async Task The_page_is_shown_once_it_takes_account_of_what_the_reader_did()
    {
        var far = new Far(isThere: true);

        Assert.Equal((true, 200), await AskAsync(far, "41"));
        Assert.Equal([(41L, Seen.LongestWait)], far.Asked);
    }

    [Theory]
    [InlineData("en", "does not show here yet")]
    [InlineData("ar", "لم يظهر هنا بعد")]
    public async Task An_older_state_is_never_shown_but_a_page_that_says_so(string language, string title)
    {
        var context = Context("41", language);

        Assert.False(await AskAsync(new Far(isThere: false), context));
        Assert.Equal((503, "2"), (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString()));
        context.Response.Body.Position = 0;
        Assert.Contains(title, await new StreamReader(context.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_page_does_not_wait()
    {
        var far = new Far(isThere: false);
        var context = Context("41", "en");
        context.Request.RouteValues.Clear();

        Assert.True(await AskAsync(far, context));
        Assert.Empty(far.Asked);
    }

    [Fact]
    public void The_position_goes_to_the_browser_as_a_number_that_no_script_reads()
    {
        var context = Context(null, "en");

        Seen.Remember(context.Response, 41);

        Assert.Equal("dais-seen=41; path=/; samesite=lax; httponly", context.Response.Headers.SetCookie.ToString());
    }

    private static async Task<(bool Shown, int Status)> AskAsync(Far far, string? cookie)
    {
        var context = Context(cookie, "en");
        return (await AskAsync(far, context), context.Response.StatusCode);
    }

    private static async Task<bool> AskAsync(Far far, HttpContext context)
    {
        var isShown = false;
        await new Seen(_ =>
        {
            isShown = true;
            return Task.CompletedTask;
        }, far).InvokeAsync(context);
        return isShown;
    }

    private static DefaultHttpContext Context(string? cookie, string language)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddUi("nowhere");
        var context = new DefaultHttpContext { RequestServices = builder.Build().Services.CreateScope().ServiceProvider };
        (context.Request.Scheme, context.Request.Host) = ("http", new("localhost"));
        context.Request.Path = $"/{language}/sessions";
        context.Request.RouteValues["language"] = language;
        context.Response.Body = new MemoryStream();
        if (cookie is not null) context.Request.Headers.Cookie = $"{Seen.Cookie}={cookie}";
        return context;
    }

    private sealed class Far(bool isThere) : IKnowHowFar
    {
        internal List<(long, TimeSpan)> Asked { get; } = [];

        public Task<bool> IsThereAsync(long position, TimeSpan atMost, CancellationToken cancellation)
        {
            Asked.Add((position, atMost));
            return Task.FromResult(isThere);
        }
    }
}
