using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Turns the symbol of an interface into the model of its decorator.</summary>
internal static class GuardedDecoratorParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        node is InterfaceDeclarationSyntax declaration
        && (declaration.AttributeLists.Count > 0 || declaration.BaseList is not null || declaration.Members.Any(HasAttribute));

    public static GuardedDecoratorModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var scope = GenerationScope.Of(context.SemanticModel.Compilation);
        return scope.HasAccessGuard
            && context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is INamedTypeSymbol type
            && IsFirstCandidate(type, context.Node)
                ? Parse(type, scope, RetentionReport.None)
                : null;
    }

    /// <summary>Null for an interface without declared paths, and for one that nothing beside it can implement, of which the report hears (CT9001).</summary>
    public static GuardedDecoratorModel? Parse(INamedTypeSymbol type, GenerationScope scope, RetentionReport report)
    {
        if (!IsGuarded(type) || !MentionedTypes.AreComplete(type) || !Supertypes.AreResolved(type))
        {
            return null;
        }

        if (!CanStandBeside(type, report))
        {
            return null;
        }

        if (DecoratorNames.Of(type) is not { } name)
        {
            report.CannotGenerate(GenerationCause.DecoratorNameTaken, type, type.Name, DecoratorNames.Prefix + type.Name);
            return null;
        }

        var paths = new DeclaredPaths(type, scope.Classification);
        if (Implement(type, paths, new(scope), report) is not { } members)
        {
            return null;
        }

        if (paths.Misdeclared is { } misdeclared)
        {
            report.CannotGenerate(GenerationCause.DecoratorDeclaration, type, type.Name, misdeclared.ContainingType.Name + "." + misdeclared.Name);
        }

        return new(
            TypeShape.OfGenerated(type),
            name,
            EmittedDecoratorNames.Of(type),
            RestrictedUse.On(type),
            paths.All.ToEquatableArray(),
            RegistrationOf(type, name, scope.Symbols),
            members.ToEquatableArray());
    }

    /// <summary>Whether the interface, a member of it, or one that it inherits is a declared access path.</summary>
    public static bool IsGuarded(INamedTypeSymbol type) => type.TypeKind == TypeKind.Interface
        && type.AllInterfaces.Prepend(type).Any(static contract => contract.Has(AttributeNames.NeedToKnow)
            || contract.GetMembers().Any(static m => m.Has(AttributeNames.NeedToKnow)));

    private static bool CanStandBeside(INamedTypeSymbol type, RetentionReport report)
    {
        var (obstacle, culprit) = Reopening.ObstacleAround(type);
        if (obstacle == ReopeningObstacle.FileLocal)
        {
            report.CannotGenerate(GenerationCause.DecoratorFileLocal, type, type.Name, culprit.Name);
            return false;
        }

        // The interface itself need not be partial: its decorator stands beside it.
        if (type.ContainingType is { } container && Reopening.ObstacleAround(container) is (not ReopeningObstacle.None, var closed))
        {
            report.CannotGenerate(GenerationCause.DecoratorContainerNotPartial, type, type.Name, closed.Name);
            return false;
        }

        return true;
    }

    private static List<DecoratedMember>? Implement(INamedTypeSymbol type, DeclaredPaths paths, MentionedViews views, RetentionReport report)
    {
        var decorated = new DecoratedMembers(paths, new(views));
        var members = new List<DecoratedMember>();
        foreach (var member in Members(type))
        {
            if (!SignatureTypes.AreKnown(member, views))
            {
                return null;
            }

            if (!DecoratedMembers.CanImplement(member, type))
            {
                report.CannotGenerate(GenerationCause.DecoratorMember, type, type.Name, member.ContainingType.Name + "." + member.Name);
                return null;
            }

            members.Add(decorated.Of(member));
        }

        return members;
    }

    // Extension methods stand in no type and behind no restriction; a method of one name for several type arguments would be in its own way.
    private static DecoratorRegistration? RegistrationOf(INamedTypeSymbol type, string decorator, KnownSymbols symbols) =>
        type is { ContainingType: null, Arity: 0 }
        && !RestrictedUse.Forbids(type)
        && type.ContainingNamespace.GetMembers(decorator.TrimStart('@') + DecoratorRegistrationEmitter.Suffix).All(static m => !TakenNames.IsWrittenByUser(m))
        && !symbols.Types("Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions").IsEmpty
            ? new(symbols.Types("System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembersAttribute").Any(static t => t.DeclaredAccessibility == Accessibility.Public))
            : null;

    // Accessors come with their property or event; what is sealed, static or private implements itself.
    // Interfaces that differ by a question mark in their arguments are implemented once.
    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.AllInterfaces.Prepend(type)
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
        .SelectMany(static contract => contract.GetMembers())
        .Where(static m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } or IPropertySymbol or IEventSymbol)
        .Where(static m => m.IsAbstract || (m.IsVirtual && !m.IsStatic && m.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal));

    private static bool IsFirstCandidate(INamedTypeSymbol type, SyntaxNode node) => type.DeclaringSyntaxReferences
        .Select(static reference => reference.GetSyntax())
        .FirstOrDefault(static syntax => IsCandidate(syntax, CancellationToken.None)) == node;

    private static bool HasAttribute(MemberDeclarationSyntax member) =>
        member.AttributeLists.Count > 0
        || (member is BasePropertyDeclarationSyntax { AccessorList: { } accessors } && accessors.Accessors.Any(static a => a.AttributeLists.Count > 0));
}
