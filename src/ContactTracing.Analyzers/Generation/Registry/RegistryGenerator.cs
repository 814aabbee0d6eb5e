using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>
/// Writes down what the assembly declares about personal data, as typed data and as JSON: the input of the record of
/// processing activities (S26; GDPR, article 30).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RegistryGenerator : IIncrementalGenerator
{
    private const string HintName = RegistryName.Type + ".g.cs";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider
            .CreateSyntaxProvider(TypeParser.IsCandidate, TypeParser.Parse)
            .WithTrackingName(Steps.Type)
            .Where(static part => part is not null)
            .Collect();

        var assembly = context.SyntaxProvider
            .CreateSyntaxProvider(AssemblyParser.IsCandidate, AssemblyParser.Parse)
            .WithTrackingName(Steps.Assembly)
            .Where(static part => part is not null)
            .Collect();

        var rows = context.AdditionalTextsProvider
            .Where(ClassificationTable.IsTable)
            .Collect()
            .Select(static (files, _) => RowEntries.Of(DeclaredRow.Read(files)));

        var project = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectFacts.Of(pair.Left, pair.Right));

        var names = context.SyntaxProvider
            .CreateSyntaxProvider(NamesInTheWay.IsCandidate, NamesInTheWay.Parse)
            .Collect()
            .Select(static (found, _) => found.OfType<NameInTheWay>().Distinct().ToEquatableArray());

        var model = assembly.Combine(types).Combine(rows).Combine(project).Combine(names)
            .Select(static (input, _) => RegistryComposer.Compose(
                input.Left.Left.Left.Left.AddRange(input.Left.Left.Left.Right), input.Left.Left.Right, input.Left.Right, input.Right))
            .WithTrackingName(Steps.Model);

        context.RegisterSourceOutput(model, static (output, registry) =>
        {
            if (registry is not null)
            {
                output.AddSource(HintName, RegistryEmitter.Emit(registry));
            }
        });
    }

    /// <summary>Names of the tracked steps.</summary>
    internal static class Steps
    {
        public const string Type = "RegistryType";
        public const string Assembly = "RegistryAssembly";
        public const string Model = "RegistryModel";
    }
}
