using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Tests.Dataflow.Lattice;

/// <summary>The symbols, functions and labels that generated values of the lattice are made of.</summary>
internal static class Universe
{
    private const string Source = """
        class Case
        {
            string Symptoms, Name;
            Case Inner;
            System.Func<int, int> One = x => x, Other = y => 0;
            void Work(int p, int q) { }
        }
        """;

    private static readonly CSharpCompilation Program = CSharpCompilation.Create(
        "Universe", [CSharpSyntaxTree.ParseText(Source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    private static readonly INamedTypeSymbol Case = Program.GetTypeByMetadataName("Case")!;

    public static ImmutableArray<ISymbol> Members { get; } = [Field("Symptoms"), Field("Name"), Field("Inner")];

    public static ImmutableArray<ISymbol> Parameters { get; } = [.. ((IMethodSymbol)Case.GetMembers("Work")[0]).Parameters];

    /// <summary>What a state has values for: members of the object, and parameters.</summary>
    public static ImmutableArray<ISymbol> Roots { get; } = [.. Members, .. Parameters];

    public static ImmutableArray<IOperation> Functions { get; } = FindFunctions();

    /// <summary>A label of each kind, with its variants: fewer than a set keeps apart.</summary>
    public static ImmutableArray<Taint> Labels { get; } =
    [
        Taint.OfValue(Members[0], DataClasses.Health, Case, origin: null),
        Taint.OfValue(Members[1], DataClasses.Identity, Case, origin: null),
        Taint.OfValue(Members[1], DataClasses.Identity, subject: null, origin: null),
        Taint.OfCarrier(Case, DataClasses.Health | DataClasses.Identity, origin: null),
        Shown(Rendering.Text),
        Shown(Rendering.Members),
        Taint.OfParameter(Parameters[0]),
        Taint.OfParameter(Parameters[0]) with { Use = Consumption.Text },
        Taint.OfParameter(Parameters[1]) with { Use = Consumption.Fact },
        Taint.OfField(Members[2]),
        Taint.OfField(Members[2]) with { Use = Consumption.Size },
    ];

    private static ISymbol Field(string name) => Case.GetMembers(name).Single();

    private static Taint Shown(Rendering rendering) =>
        new(TaintKind.Shown, Case, DataClasses.Health, Case) { Rendering = rendering };

    private static ImmutableArray<IOperation> FindFunctions()
    {
        var tree = Program.SyntaxTrees[0];
        var model = Program.GetSemanticModel(tree);
        return [.. tree.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>().Select(l => model.GetOperation(l)!)];
    }
}
