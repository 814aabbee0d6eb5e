using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>Finds the code in a file and reads the names in it.</summary>
internal static class CodeUnitReader
{
    public static IEnumerable<CodeUnit> UnitsIn(SyntaxNode root, CancellationToken token)
    {
        var pending = new Stack<SyntaxNode>([root]);
        while (pending.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            var node = pending.Pop();
            foreach (var (declaration, code) in CodeIn(node))
            {
                yield return Read(declaration, code);
            }

            foreach (var member in MembersOf(node))
            {
                pending.Push(member);
            }
        }
    }

    private static SyntaxList<MemberDeclarationSyntax> MembersOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax file => file.Members,
        BaseNamespaceDeclarationSyntax space => space.Members,
        TypeDeclarationSyntax type => type.Members,
        _ => default,
    };

    /// <summary>What declares code among the member's parts, with that code.</summary>
    private static IEnumerable<(SyntaxNode Declaration, IEnumerable<SyntaxNode> Code)> CodeIn(SyntaxNode node)
    {
        switch (node)
        {
            case CompilationUnitSyntax file when file.Members.Any(SyntaxKind.GlobalStatement):
                yield return (file, file.Members.OfType<GlobalStatementSyntax>());
                break;
            case TypeDeclarationSyntax { BaseList: { } bases }:
                foreach (var arguments in bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>())
                {
                    yield return (arguments, [arguments]);
                }

                break;
            case BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null }:
                yield return (node, [node]);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var declarator in field.Declaration.Variables.Where(static v => v.Initializer is not null))
                {
                    yield return (declarator, [declarator]);
                }

                break;
            case BasePropertyDeclarationSyntax property:
                foreach (var code in CodeOf(property))
                {
                    yield return code;
                }

                break;
            default:
                break;
        }
    }

    private static IEnumerable<(SyntaxNode Declaration, IEnumerable<SyntaxNode> Code)> CodeOf(BasePropertyDeclarationSyntax property)
    {
        foreach (var accessor in property.AccessorList?.Accessors ?? [])
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                yield return (accessor, [accessor]);
            }
        }

        if (property.ChildNodes().OfType<ArrowExpressionClauseSyntax>().FirstOrDefault() is { } arrow)
        {
            yield return (arrow, [arrow]);
        }

        if (property is PropertyDeclarationSyntax { Initializer: { } initializer })
        {
            yield return (property, [initializer]);
        }
    }

    private static CodeUnit Read(SyntaxNode declaration, IEnumerable<SyntaxNode> code)
    {
        var unit = new CodeUnit(declaration, [.. code], new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var node in unit.Code.SelectMany(static c => c.DescendantNodesAndSelf()))
        {
            Read(node, unit);
        }

        unit.Names.UnionWith(NamesAround(declaration));
        if (declaration is VariableDeclaratorSyntax or PropertyDeclarationSyntax)
        {
            unit.Assigned.UnionWith(NamesAround(declaration).Take(1));
        }

        return unit;
    }

    private static void Read(SyntaxNode node, CodeUnit unit)
    {
        switch (node)
        {
            case SimpleNameSyntax name:
                unit.Names.Add(name.Identifier.ValueText);
                break;
            // A handler's methods are called by the holes of the text.
            case InterpolatedStringExpressionSyntax:
                unit.Names.Add(FileCode.Interpolation);
                break;
            case ObjectCreationExpressionSyntax creation:
                unit.Created.UnionWith(creation.Type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static n => n.Identifier.ValueText));
                break;
            case ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                unit.Names.Add(FileCode.UnnamedCreation);
                unit.Created.Add(FileCode.UnnamedCreation);
                break;
            case AssignmentExpressionSyntax assignment:
                if (assignment.Left is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or ElementBindingExpressionSyntax)
                {
                    unit.Names.Add(FileCode.ElementWrite);
                }

                unit.Assigned.UnionWith(WrittenNames.In(assignment.Left));
                break;
            case ArgumentSyntax argument when !argument.RefOrOutKeyword.IsKind(SyntaxKind.None):
                unit.Assigned.UnionWith(WrittenNames.In(argument.Expression));
                break;
            default:
                break;
        }
    }

    /// <summary>The name of the member itself, then those of the types around it.</summary>
    private static IEnumerable<string> NamesAround(SyntaxNode declaration) => declaration.AncestorsAndSelf().Select(static n => n switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => string.Empty,
    }).Where(static n => n.Length > 0);
}
