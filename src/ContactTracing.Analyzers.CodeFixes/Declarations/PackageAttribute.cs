using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ContactTracing.Analyzers.CodeFixes.Declarations;

/// <summary>Writes attributes of the package, with the using directive that they need.</summary>
internal static class PackageAttribute
{
    /// <summary>The type that the name means in source of the compilation; null when it means none or several.</summary>
    public static INamedTypeSymbol? TypeOf(Compilation compilation, string name)
    {
        var visible = compilation.GetTypesByMetadataName(AttributeNames.Metadata(name))
            .Where(t => compilation.IsSymbolAccessibleWithin(t, compilation.Assembly))
            .ToList();
        return visible.Find(t => SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, compilation.Assembly))
            ?? (visible.Count == 1 ? visible[0] : null);
    }

    /// <summary>Queues an attribute for a declaration, on a line of its own where a member or function is declared.</summary>
    /// <param name="editor">The editor of the document of the declaration.</param>
    /// <param name="declaration">A type, member, local function, parameter or accessor.</param>
    /// <param name="attribute">What <see cref="Create"/> gives.</param>
    public static void AddTo(DocumentEditor editor, SyntaxNode declaration, AttributeListSyntax attribute) =>
        editor.ReplaceNode(declaration, (current, generator) => current switch
        {
            ParameterSyntax parameter => InFront(parameter, attribute),
            // The formatter puts the attributes of members on lines of their own, but not these.
            LocalFunctionStatementSyntax => generator.AddAttributes(current, attribute.WithTrailingTrivia(LineEnd.Of(editor.OriginalRoot))).WithAdditionalAnnotations(Formatter.Annotation),
            _ => generator.AddAttributes(EndLine(current, editor.OriginalRoot), attribute),
        });

    /// <summary>An attribute list with the attribute.</summary>
    /// <param name="editor">The editor of the document in which it will stand.</param>
    /// <param name="name">The name of a type that <see cref="TypeOf"/> finds there.</param>
    /// <param name="arguments">Its arguments.</param>
    public static AttributeListSyntax Create(DocumentEditor editor, string name, params SyntaxNode[] arguments) =>
        (AttributeListSyntax)editor.Generator.Attribute(
            Reference(editor, name),
            // An empty list would be written as ().
            arguments.Length == 0 ? null : arguments.Select(editor.Generator.AttributeArgument));

    /// <summary>The name of a type of the package, as short as the usings allow.</summary>
    public static SyntaxNode Reference(DocumentEditor editor, string name)
    {
        var type = TypeOf(editor.SemanticModel.Compilation, name)!;
        var reference = editor.Generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.Annotation);
        if (PackageUsing.IsInForce(editor, type))
        {
            // The workspace would add a second directive to a global one, take it away again, and leave an empty line.
            return reference;
        }

        var clashes = Clashes(type.ContainingNamespace, editor).ToList();
        if (clashes.Contains(true))
        {
            return reference;
        }

        if (clashes.Count == 0 && !PackageUsing.WouldLeaveAGap(editor))
        {
            return reference.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
        }

        PackageUsing.AddTo(editor, type);
        return reference;
    }

    /// <summary>
    /// The types of the namespace that have a name which means something else in the file, each with whether the file can see it: by a
    /// using directive the name would become ambiguous then.
    /// </summary>
    private static IEnumerable<bool> Clashes(INamespaceSymbol space, DocumentEditor editor)
    {
        var compilation = editor.SemanticModel.Compilation;
        var imported = compilation.GetCompilationNamespace(space) ?? space;
        return editor.OriginalRoot.DescendantNodes().OfType<SimpleNameSyntax>()
            .SelectMany(name => imported.GetTypeMembers(name.Identifier.ValueText)
                .Concat(imported.GetTypeMembers(name.Identifier.ValueText + "Attribute"))
                .Where(_ => TypeMeantBy(name, editor.SemanticModel) is { } meant && !meant.ContainingNamespace.IsPackageNamespace()))
            .Select(t => compilation.IsSymbolAccessibleWithin(t, compilation.Assembly));
    }

    private static INamedTypeSymbol? TypeMeantBy(SimpleNameSyntax name, SemanticModel model) => model.GetSymbolInfo(name).Symbol switch
    {
        INamedTypeSymbol type => type,
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } => type,
        _ => null,
    };

    // Whatever stood in front of the parameter stands in front of its attribute.
    private static ParameterSyntax InFront(ParameterSyntax parameter, AttributeListSyntax attribute)
    {
        var bare = parameter.WithoutLeadingTrivia();
        return bare
            .WithAttributeLists(bare.AttributeLists.Insert(0, attribute.WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(parameter.GetLeadingTrivia());
    }

    // [Obsolete] public class IndexCase: what comes after the last attribute would stay on its line.
    private static SyntaxNode EndLine(SyntaxNode declaration, SyntaxNode root)
    {
        var last = declaration.ChildNodes().OfType<AttributeListSyntax>().LastOrDefault();
        if (last is null || last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            return declaration;
        }

        var comments = last.GetTrailingTrivia().Where(static t => !t.IsKind(SyntaxKind.WhitespaceTrivia));
        return declaration.ReplaceNode(last, last.WithTrailingTrivia(comments.Append(LineEnd.Of(root))));
    }
}
