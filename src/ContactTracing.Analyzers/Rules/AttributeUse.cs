using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules;

/// <summary>
/// An attribute of the package where it is written, so that a rule can point at one of its arguments. Rules that need that
/// look for it in whole files: attributes of assemblies, lambdas and local functions belong to no symbol or operation that
/// actions are given, and an action on each node has the compiler visit every node of the program.
/// </summary>
internal sealed class AttributeUse
{
    private readonly AttributeSyntax _syntax;
    private readonly SemanticModel _model;
    private readonly CancellationToken _token;

    private AttributeUse(AttributeSyntax syntax, INamedTypeSymbol type, SemanticModel model, CancellationToken token) =>
        (_syntax, Type, _model, _token) = (syntax, type, model, token);

    public INamedTypeSymbol Type { get; }

    /// <summary>What the attribute stands on: the assembly for <c>[assembly: …]</c>, the member around an unnamed function.</summary>
    public ISymbol Owner => IsOnAssembly
        ? _model.Compilation.Assembly
        : DeclaredSymbol ?? Around ?? _model.Compilation.Assembly;

    /// <summary>The value of the attribute as the compiler sees it; null on what has no symbol of its own.</summary>
    public AttributeData? Data => (IsOnAssembly ? _model.Compilation.Assembly : DeclaredSymbol)?.GetAttributes()
        .FirstOrDefault(a => a.ApplicationSyntaxReference is { } place && place.SyntaxTree == _syntax.SyntaxTree && place.Span == _syntax.Span);

    private bool IsOnAssembly => _syntax.Parent is AttributeListSyntax { Target.Identifier.ValueText: "assembly" };

    private ISymbol? DeclaredSymbol => _syntax.Parent?.Parent is { } declaration and not CompilationUnitSyntax
        ? _model.GetDeclaredSymbol(declaration, _token)
        : null;

    private ISymbol? Around => EnclosingMembers.At(_syntax.SpanStart, _model, _token);

    /// <summary>The uses of the package's attribute of that name in a file.</summary>
    public static IEnumerable<AttributeUse> In(SemanticModelAnalysisContext context, string attribute) =>
        In(context, [attribute], type => type.IsPackageAttribute(attribute));

    /// <summary>The uses of the wanted attributes, which may be of other packages, in a file.</summary>
    /// <param name="context">The file.</param>
    /// <param name="names">The names of the types that are wanted.</param>
    /// <param name="isWanted">Whether it is one of them.</param>
    public static IEnumerable<AttributeUse> In(SemanticModelAnalysisContext context, ImmutableArray<string> names, Func<INamedTypeSymbol, bool> isWanted)
    {
        var (model, token) = (context.SemanticModel, context.CancellationToken);
        var hasAlias = names.Any(n => ImportedType.AliasesOf(model.Compilation, n).Concat(ImportedType.AliasesOf(model.Compilation, WithoutSuffix(n))).Any());
        if (!hasAlias && !FileWords.MayMention(model.SyntaxTree, names.Select(WithoutSuffix), token))
        {
            yield break;
        }

        foreach (var syntax in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<AttributeSyntax>())
        {
            // Most attributes are others, and their names say so before the compiler is asked.
            var written = syntax.Name.GetLastToken().ValueText;
            if ((hasAlias || names.Any(n => n.StartsWith(written, StringComparison.Ordinal)))
                && model.GetTypeInfo(syntax, token).Type is INamedTypeSymbol type
                && isWanted(type)
                && new AttributeUse(syntax, type, model, token) is var use
                && !GeneratedCode.Includes(use.Owner))
            {
                yield return use;
            }
        }
    }

    private static string WithoutSuffix(string name) => name.Substring(0, name.Length - nameof(Attribute).Length);

    /// <summary>The argument for the first parameter of the constructor.</summary>
    public ExpressionSyntax? First(string parameter) => Argument(parameter, 0);

    /// <summary>The argument for a parameter of the constructor, by its name or its position.</summary>
    public ExpressionSyntax? Argument(string parameter, int position)
    {
        var arguments = _syntax.ArgumentList?.Arguments ?? default;
        var named = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter);
        var positional = arguments.Where(static a => a.NameEquals is null).ElementAtOrDefault(position);
        return named?.Expression ?? (positional is { NameColon: null } ? positional.Expression : null);
    }

    /// <summary>The value given to a property, as in <c>Months = 6</c>.</summary>
    public ExpressionSyntax? Named(string property) =>
        _syntax.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == property)?.Expression;

    /// <summary>The constant that an argument has; none for what the compiler rejects.</summary>
    public Optional<object?> Constant(ExpressionSyntax argument) =>
        _model.GetConstantValue(argument, _token);

    /// <summary>The place of an argument, or of the attribute where it is left out.</summary>
    public Location At(ExpressionSyntax? argument) => (argument ?? (SyntaxNode)_syntax).GetLocation();
}
