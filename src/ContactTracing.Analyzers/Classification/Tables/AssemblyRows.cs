using ContactTracing.Analyzers.Classification.Declarations;
using ContactTracing.Analyzers.Configuration;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Tables;

/// <summary>The <c>[assembly: Classify]</c> attributes of the compilation and of the assemblies that it refers to.</summary>
internal sealed class AssemblyRows
{
    private readonly List<ClassificationRow> _rows = [];
    private readonly List<ConfigurationProblem> _problems = [];

    public AssemblyRows(Compilation compilation, ClassifiableAssemblies assemblies)
    {
        foreach (var assembly in assemblies.All.OrderBy(a => a.Identity.GetDisplayName(), StringComparer.Ordinal))
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);
            foreach (var attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass?.IsPackageAttribute(AttributeNames.Classify) == true)
                {
                    Read(attribute, isOwn);
                }
            }
        }
    }

    public IReadOnlyList<ClassificationRow> Rows => _rows;

    public IReadOnlyList<ConfigurationProblem> Problems => _problems;

    private void Read(AttributeData attribute, bool isOwn)
    {
        // A half-typed attribute is the compiler's to report.
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length != 2 || arguments[0].Value is not string id || arguments[1] is not { Kind: TypedConstantKind.Enum } dataClass)
        {
            return;
        }

        var location = isOwn ? attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None : Location.None;
        var word = EnumConstant.NameOf(dataClass);
        if (RowClass.Parse(word) is { } meaning)
        {
            _rows.Add(new(id, word!, id.Trim(), meaning, ReasonKind.AssemblyAttribute, "assembly: Classify", location));
        }
        else if (isOwn)
        {
            _problems.Add(ConfigurationProblem.At(
                location, id, ConfigurationCauses.UnknownDataClass, dataClass.Value?.ToString() ?? string.Empty, RowClass.Words));
        }
    }
}
