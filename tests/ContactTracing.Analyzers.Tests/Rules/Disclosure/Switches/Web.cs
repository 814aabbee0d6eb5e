using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure.Switches;

/// <summary>The start of a web service, around the statements of a test: with its builder, its application and its options at hand.</summary>
internal static class Web
{
    public static TestProject With(string statements, string members = "") => Of($$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        public class Start
        {
            public static void Run(WebApplicationBuilder builder, WebApplication app, DbContextOptionsBuilder options, HttpLoggingOptions logging, bool flag)
            {
                var env = app.Environment;
        {{Indented(statements, 8)}}
            }

        {{Indented(members, 4)}}
        }
        """);

    /// <summary>A project of one source beside the stubs.</summary>
    public static TestProject Of(string source) => new(source, SwitchPackages.Stubs)
    {
        Framework = TestFramework.AspNetCore100,
        References = SwitchPackages.References,
    };

    // Directives stand where they like.
    private static string Indented(string text, int spaces) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 || line[0] == '#' ? line : new string(' ', spaces) + line));
}
