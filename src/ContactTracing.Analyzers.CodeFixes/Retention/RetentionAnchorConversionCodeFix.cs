using System.Composition;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>CT1004: gives an anchor a type that is always set and has a time zone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetentionAnchorConversionCodeFix)), Shared]
public sealed class RetentionAnchorConversionCodeFix() : ContactTracingCodeFix(RuleIds.RetentionAnchorUnclear)
{
    private protected override string Title => "Convert the anchor to a time that is always set and has a zone";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        IsAboutType(diagnostic) ? TypeOf(root.FindNode(diagnostic.Location.SourceSpan)) : null;

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) => target.Parent switch
    {
        PropertyDeclarationSyntax property => IsAlone(property) && Takes(model, target, property.Initializer),
        ParameterSyntax parameter => Takes(model, target, parameter.Default),
        VariableDeclarationSyntax field => Takes(model, target, field.Variables[0].Initializer),
        _ => false,
    };

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        var type = (TypeSyntax)target;
        var bare = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        editor.ReplaceNode(type, (IsDateTime(bare) ? Instant(bare) : bare).WithTriviaFrom(type));
    }

    private static bool IsAboutType(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RetentionDiagnostics.Cause, out var cause)
        && cause is nameof(AnchorCause.Nullable) or nameof(AnchorCause.WithoutZone)
        && !diagnostic.Properties.ContainsKey(RetentionDiagnostics.IsPrescribed);

    private static TypeSyntax? TypeOf(SyntaxNode anchor)
    {
        var type = anchor switch
        {
            PropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } field } => field.Type,
            _ => null,
        };

        // Nullable<DateTimeOffset>, an alias: what is meant cannot be told from the syntax.
        return type is NullableTypeSyntax { ElementType: NameSyntax name } ? IsTime(name) ? type : null
            : type is NameSyntax plain && IsTime(plain) ? type
            : null;
    }

    // Code of accessors, and overrides elsewhere, have the old type.
    private static bool IsAlone(PropertyDeclarationSyntax property) =>
        property.ExpressionBody is null
        && property.AccessorList?.Accessors.All(static a => a is { Body: null, ExpressionBody: null }) == true
        && !property.Modifiers.Any(SyntaxKind.VirtualKeyword)
        && !property.Modifiers.Any(SyntaxKind.AbstractKeyword);

    private static bool Takes(SemanticModel model, SyntaxNode type, EqualsValueClauseSyntax? initial)
    {
        var old = model.GetTypeInfo(type).Type;
        var bare = old is null ? null : TimeTypes.NullableArgument(old) ?? old;
        var time = bare is not null && TimeTypes.IsZoneless(bare)
            ? model.Compilation.GetTypesByMetadataName("System.DateTimeOffset").FirstOrDefault()
            : bare;
        return time is not null
            && (initial is null || (initial.Value is not ImplicitObjectCreationExpressionSyntax && model.ClassifyConversion(initial.Value, time).IsImplicit));
    }

    private static bool IsTime(NameSyntax name) => Rightmost(name) is "DateTime" or "DateTimeOffset" or "DateOnly";

    private static bool IsDateTime(TypeSyntax type) => type is NameSyntax name && Rightmost(name) == "DateTime";

    private static TypeSyntax Instant(TypeSyntax dateTime) => dateTime is QualifiedNameSyntax qualified
        ? qualified.WithRight(SyntaxFactory.IdentifierName("DateTimeOffset"))
        : SyntaxFactory.IdentifierName("DateTimeOffset");

    private static string Rightmost(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
