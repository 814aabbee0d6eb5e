using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>Names, literals and documentation text of the user's program, as emitted code has to write them.</summary>
internal static class Identifiers
{
    /// <summary>A fully qualified type name: <c>global::N.Outer&lt;T&gt;.@class?</c>.</summary>
    public static readonly SymbolDisplayFormat FullyQualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Qualified =
        FullyQualified.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The name of a member, parameter or type parameter, with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>
    /// The name of a type in a declaration. A name of lower-case ASCII letters alone is escaped too: the compiler warns
    /// about it (CS8981), and a pragma that silences the user's own part does not reach the emitted one.
    /// </summary>
    public static string EscapeTypeName(string name) =>
        name.All(static c => c is >= 'a' and <= 'z') ? "@" + name : Escape(name);

    /// <summary>The escaped name of a namespace; empty for the global one.</summary>
    public static string Of(INamespaceSymbol space) => space.IsGlobalNamespace ? "" : space.ToDisplayString(Qualified);

    /// <summary>A C# string literal, quotes included.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Text for a documentation comment: one line, markup characters escaped.</summary>
    public static string Documentation(string text)
    {
        var lines = text.Split(LineEnds).Select(static l => l.Trim()).Where(static l => l.Length > 0);
        var line = string.Join(" ", lines);
        return line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }

    // The characters that end a line for the C# compiler: a documentation comment must not run past one.
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];
}
