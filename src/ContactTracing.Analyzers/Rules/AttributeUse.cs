using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules;

/// <summary>
/// An attribute of the package where it is written, so that a rule can point at one of its arguments. Rules that need that
/// listen to <see cref="SyntaxKind.Attribute"/>: attributes of assemblies, lambdas and local functions belong to no symbol
/// or operation that actions are given.
/// </summary>
internal sealed class AttributeUse
{
    private readonly AttributeSyntax _syntax;
    private readonly SyntaxNodeAnalysisContext _context;

    private AttributeUse(AttributeSyntax syntax, INamedTypeSymbol type, SyntaxNodeAnalysisContext context) =>
        (_syntax, Type, _context) = (syntax, type, context);

    public INamedTypeSymbol Type { get; }

    /// <summary>What the attribute stands on: the assembly for <c>[assembly: …]</c>, the member around an unnamed function.</summary>
    public ISymbol Owner => IsOnAssembly
        ? _context.Compilation.Assembly
        : DeclaredSymbol ?? _context.ContainingSymbol ?? _context.Compilation.Assembly;

    /// <summary>The value of the attribute as the compiler sees it; null on what has no symbol of its own.</summary>
    public AttributeData? Data => (IsOnAssembly ? _context.Compilation.Assembly : DeclaredSymbol)?.GetAttributes()
        .FirstOrDefault(a => a.ApplicationSyntaxReference is { } place && place.SyntaxTree == _syntax.SyntaxTree && place.Span == _syntax.Span);

    private bool IsOnAssembly => _syntax.Parent is AttributeListSyntax { Target.Identifier.ValueText: "assembly" };

    private ISymbol? DeclaredSymbol => _syntax.Parent?.Parent is { } declaration and not CompilationUnitSyntax
        ? _context.SemanticModel.GetDeclaredSymbol(declaration, _context.CancellationToken)
        : null;

    /// <summary>The attribute under analysis, when it is the one of that name.</summary>
    public static AttributeUse? Of(SyntaxNodeAnalysisContext context, string attribute) =>
        Of(context, [attribute], type => type.IsPackageAttribute(attribute));

    /// <summary>The attribute under analysis, when it is one of those wanted; it may be of another package.</summary>
    /// <param name="context">The attribute.</param>
    /// <param name="names">The names of the types that are wanted.</param>
    /// <param name="isWanted">Whether it is one of them.</param>
    public static AttributeUse? Of(SyntaxNodeAnalysisContext context, ImmutableArray<string> names, Func<INamedTypeSymbol, bool> isWanted) =>
        context.Node is AttributeSyntax syntax
        && MayBe(syntax, names, context)
        && context.SemanticModel.GetTypeInfo(syntax, context.CancellationToken).Type is INamedTypeSymbol type
        && isWanted(type)
            ? new(syntax, type, context)
            : null;

    // Most attributes are others, and their names say so before the compiler is asked.
    private static bool MayBe(AttributeSyntax syntax, ImmutableArray<string> names, SyntaxNodeAnalysisContext context)
    {
        var written = syntax.Name.GetLastToken().ValueText;
        return names.Any(n => n.StartsWith(written, StringComparison.Ordinal))
            || (syntax.Name is IdentifierNameSyntax name && context.SemanticModel.GetAliasInfo(name, context.CancellationToken) is not null);
    }

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
        _context.SemanticModel.GetConstantValue(argument, _context.CancellationToken);

    /// <summary>The place of an argument, or of the attribute where it is left out.</summary>
    public Location At(ExpressionSyntax? argument) => (argument ?? (SyntaxNode)_syntax).GetLocation();
}
