using System.Reflection;
using System.Text.RegularExpressions;
using ContactTracing.Analyzers.Symbols;
using ContactTracing.DataProtection;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>Types are recognised by name; a name that no type has would be a rule that never reports, and nobody would notice.</summary>
public sealed partial class SymbolNameTests
{
    // Types that no test can look up, and the packages in which they are.
    private static readonly Dictionary<string, string> NotReferenced = new()
    {
        ["Avalonia.Application"] = "Avalonia",
        ["Azure.Data.Tables.TableClient"] = "Azure.Data.Tables",
        ["Azure.Storage.Blobs.BlobClient"] = "Azure.Storage.Blobs",
        ["Azure.Storage.Blobs.BlobContainerClient"] = "Azure.Storage.Blobs",
        ["Azure.Storage.Blobs.Specialized.BlockBlobClient"] = "Azure.Storage.Blobs",
        ["Dapper.SqlMapper"] = "Dapper",
        ["MessagePack.MessagePackSerializer"] = "MessagePack",
        ["Microsoft.Azure.Cosmos.Container"] = "Microsoft.Azure.Cosmos",
        ["MongoDB.Driver.IMongoCollection`1"] = "MongoDB.Driver",
        ["Microsoft.UI.Xaml.Application"] = "Microsoft.WindowsAppSDK",
        ["Microsoft.VisualStudio.TestTools.UnitTesting.TestClassAttribute"] = "MSTest.TestFramework",
        ["Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute"] = "MSTest.TestFramework",
        ["NUnit.Framework.TestAttribute"] = "NUnit",
        ["NUnit.Framework.TestCaseAttribute"] = "NUnit",
        ["NUnit.Framework.TestCaseSourceAttribute"] = "NUnit",
        ["NUnit.Framework.TestFixtureAttribute"] = "NUnit",
        ["NUnit.Framework.TheoryAttribute"] = "NUnit",
        ["StackExchange.Redis.IDatabase"] = "StackExchange.Redis",
        ["System.BinaryData"] = "System.Memory.Data",
        ["System.Windows.Application"] = "Microsoft.WindowsDesktop.App",
        ["System.Windows.Forms.Form"] = "Microsoft.WindowsDesktop.App",
        ["TUnit.Core.TestAttribute"] = "TUnit.Core",
    };

    // Names of assemblies and namespaces, which look like those of types.
    private static readonly string[] OtherNames =
    [
        "TUnit.Core",
        "MSTest.TestFramework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Mvc",
        "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.DependencyInjection.Extensions",
    ];

    private static readonly Lazy<Compilation> Packages = new(() => AnalyzerRun.Compile(new TestProject("")
    {
        Framework = TestFramework.AspNetCore100,
        References =
        [
            .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                .Where(f => !Path.GetFileName(f).StartsWith("ContactTracing.", StringComparison.Ordinal))
                .Select(f => MetadataReference.CreateFromFile(f)),
        ],
    }));

    public static TheoryData<string> Attributes { get; } = new(Constants(typeof(AttributeNames)).Select(f => f.Name));

    public static TheoryData<string> Types { get; } = new(
        typeof(AttributeNames).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(AttributeNames).Namespace && t != typeof(AttributeNames))
            .SelectMany(Constants)
            .Select(f => (string)f.GetRawConstantValue()!)
            .Concat(NamesInSources())
            .Distinct()
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_ExistsUnderItsName(string constant)
    {
        var name = (string)typeof(AttributeNames).GetField(constant)!.GetRawConstantValue()!;

        Assert.Equal(constant + "Attribute", name);
        Assert.True(typeof(HealthDataAttribute).Assembly.GetType(AttributeNames.Metadata(name))?.IsSubclassOf(typeof(Attribute)), name);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_ExistsUnderItsName(string name)
    {
        var exists = !Packages.Value.GetTypesByMetadataName(name).IsEmpty;

        Assert.True(exists != NotReferenced.ContainsKey(name), exists ? $"{name} is referenced by now." : $"No type is called {name}.");
    }

    private static IEnumerable<FieldInfo> Constants(Type names) =>
        names.GetFields().Where(f => f.IsLiteral && f.Name != nameof(AttributeNames.Namespace));

    // What generators emit is compiled by their own tests.
    private static IEnumerable<string> NamesInSources() =>
        from file in Repository.Files("src/ContactTracing.Analyzers", "*.cs")
        where !file.Contains("/Generation/", StringComparison.Ordinal)
        from literal in CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
        where ForeignType().IsMatch(literal.Token.ValueText) && literal.Token.ValueText != EntityFrameworkNames.Namespace && !OtherNames.Contains(literal.Token.ValueText)
        select literal.Token.ValueText;

    [GeneratedRegex(@"^(?!ContactTracing\.)[A-Z]\w+(\.[A-Z]\w+)+(`\d+)?$")]
    private static partial Regex ForeignType();
}
