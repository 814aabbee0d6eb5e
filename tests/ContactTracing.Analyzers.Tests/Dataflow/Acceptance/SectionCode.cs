using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>
/// A section as a file of its own: a namespace around it, so that sections of one compilation do not meet, and what it
/// needs besides to be a program. The wrapping stands on one line, in place of the section's head.
/// </summary>
internal sealed class SectionCode
{
    private const string Method =
        "class Case { async Task Run(IndexCase c, Contact contact, List<IndexCase> cases, ILogger logger, Store store, bool flag) {";

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Preview);

    public SectionCode(Section section, int number)
    {
        Section = section;
        var text = string.Join('\n', [$"namespace Section{number:000} {{ {Head(section.Holding)}", .. section.Code, Foot(section.Holding)]);
        Tree = Parse(text, $"/0/Section{number:000}.cs");
    }

    public Section Section { get; }

    public SyntaxTree Tree { get; }

    /// <summary>The line of the theme file at which a place of <see cref="Tree"/> stands.</summary>
    public int LineOf(Location location) => Section.Line + location.GetLineSpan().StartLinePosition.Line;

    public static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), s_language, path);

    private static string Head(Holding holding) => holding switch
    {
        Holding.Statements => Method,
        Holding.Members => "partial class Case {",
        _ => "",
    };

    private static string Foot(Holding holding) => holding switch
    {
        Holding.Statements => "} } }",
        Holding.Members => "} }",
        _ => "}",
    };
}
