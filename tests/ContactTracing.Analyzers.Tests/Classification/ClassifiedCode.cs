using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Configuration;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Classification;

/// <summary>
/// Source under test with its classification, as text that says class and reason: <c>Identity: Person.Name [IdentityData]</c>.
/// Symbols are named <c>Type</c>, <c>Type.Member</c> or <c>Type.Method(parameter)</c>.
/// </summary>
internal sealed class ClassifiedCode
{
    public const string Nothing = "Undeclared";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using ContactTracing.DataProtection;
        """;

    private static readonly ImmutableArray<MetadataReference> Framework = TestReferences.Of(TestFramework.Net100);
    private static readonly MetadataReference Attributes = TestReferences.Of(typeof(DataProtection.HealthDataAttribute).Assembly);

    public ClassifiedCode(CSharpCompilation compilation, string? table = null, params (string Key, string Value)[] options)
    {
        Compilation = compilation;
        Configuration = UserConfiguration.Read(compilation, new InMemoryOptions(tellsKeys: true, options));
        Model = new(
            compilation,
            ClassificationTable.Read(table is null ? [] : [new InMemoryFile("vendor.classification.txt", table)]),
            () => ClassificationOptions.From(Configuration));
    }

    public CSharpCompilation Compilation { get; }

    public UserConfiguration Configuration { get; }

    public ClassificationModel Model { get; }

    /// <summary>All problems, as <c>cause: subject (arguments)</c>.</summary>
    public IEnumerable<string> Problems => Model.Problems().Concat(Configuration.Problems())
        .Select(p => $"{p.Cause}: {p.Subject} ({string.Join(", ", p.Arguments)})");

    public static implicit operator ClassifiedCode(string source) => new(Valid(source));

    /// <summary>A compilation without errors.</summary>
    public static CSharpCompilation Valid(string source, params MetadataReference[] references)
    {
        var compilation = Broken(source, references);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>A compilation that may have errors, as in an editor.</summary>
    public static CSharpCompilation Broken(string source, params MetadataReference[] references) =>
        WithoutAttributes(source, [Attributes, .. references]).AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings));

    /// <summary>A library that does not know this package.</summary>
    public static CSharpCompilation WithoutAttributes(string source, params MetadataReference[] references) => CSharpCompilation.Create(
        "Test",
        [CSharpSyntaxTree.ParseText(source)],
        [.. Framework, .. references],
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public string Of(string symbol) => Describe(Model.Of(Symbol(symbol)));

    /// <summary>What is carried by a type, or by the type of a member.</summary>
    public string Carried(string symbol) => Describe(Model.Carried(TypeOf(Symbol(symbol))));

    public ISymbol Symbol(string name)
    {
        if (TypeNamed(name) is { } type)
        {
            return type;
        }

        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
        {
            return Parameters(Symbol(name[..open])).Single(p => p.Name == name[(open + 1)..^1]);
        }

        var dot = name.EndsWith(".ctor", StringComparison.Ordinal) ? name.Length - ".ctor".Length - 1 : name.LastIndexOf('.');
        return Assert.IsAssignableFrom<INamedTypeSymbol>(Symbol(name[..dot])).GetMembers(name[(dot + 1)..])[0];
    }

    public static string Describe(SymbolClassification classification)
    {
        if (!classification.IsClassified)
        {
            return classification.Verdict + (classification.Reason is { } reason ? ": " + reason.Explain() : "");
        }

        DataClasses[] classes = [DataClasses.Health, DataClasses.Identity];
        return string.Join(" | ", classes.Where(c => classification.Classes.HasFlag(c)).Select(c => $"{c}: {classification.ReasonFor(c)!.Explain()}"));
    }

    private INamedTypeSymbol? TypeNamed(string name) => Compilation.GetTypesByMetadataName(name).FirstOrDefault();

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters,
        _ => throw new ArgumentException($"{symbol} has no parameters.", nameof(symbol)),
    };

    private static ITypeSymbol TypeOf(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => type,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        _ => throw new ArgumentException($"{symbol} has no type.", nameof(symbol)),
    };
}
