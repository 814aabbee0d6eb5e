using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Reads what the assembly declares as a whole.</summary>
internal static class AssemblyParser
{
    private static readonly AssemblyDeclarations Nothing = new();

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        node is AttributeListSyntax { Target: { } target } && target.Identifier.IsKind(SyntaxKind.AssemblyKeyword);

    /// <summary>The same for every attribute list of the assembly: all of its attributes.</summary>
    public static RegistryPart? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var compilation = context.SemanticModel.Compilation;
        if (!GenerationScope.Of(compilation).HasRegistryTypes)
        {
            return null;
        }

        var facts = FactsOf(compilation.Assembly);
        var entries = new RegistryEntries(ClassifiedMembers: ClassifiedBy(compilation.Assembly));
        return facts == Nothing && entries.IsEmpty ? null : new(compilation.Assembly.Name, facts, entries);
    }

    private static AssemblyDeclarations FactsOf(IAssemblySymbol assembly) => new(
        Texts(assembly, AttributeNames.DataController),
        Texts(assembly, AttributeNames.LegalBasis),
        assembly.Find(AttributeNames.LegalProfile)?.Text(0),
        assembly.Find(AttributeNames.LegalTimeZone)?.Text(0),
        assembly.Find(AttributeNames.RetentionMax) is { } retention ? RetentionTerms.Read(retention) : null,
        BackupsOf(assembly),
        Texts(assembly, AttributeNames.RightsChannel),
        assembly.Find(AttributeNames.PurposeLimited)?.Members(0) ?? default);

    private static Backups? BackupsOf(IAssemblySymbol assembly) =>
        assembly.Find(AttributeNames.BackupPolicy) is { } policy && policy.Member(0) is { } strategy && policy.Number(1) is { } age
            ? new(strategy, age)
            : null;

    private static EquatableArray<string> Texts(IAssemblySymbol assembly, string attribute) =>
        All(assembly, attribute).Select(static a => a.Text(0)).OfType<string>().ToEquatableArray();

    private static EquatableArray<ClassifiedMember> ClassifiedBy(IAssemblySymbol assembly) =>
        All(assembly, AttributeNames.Classify)
            .Select(static a => (Id: a.Text(0), Class: a.Member(1)))
            .Where(static row => row is { Id: not null, Class: not null })
            .Select(static row => RowEntries.Entry(row.Id!, new[] { row.Class! }.ToEquatableArray()))
            .ToEquatableArray();

    private static IEnumerable<AttributeData> All(IAssemblySymbol assembly, string attribute) =>
        assembly.GetAttributes().Where(a => a.AttributeClass?.IsPackageAttribute(attribute) == true);
}
