using System.Text.RegularExpressions;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.TestKit;
using ContactTracing.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Tests.Generation.Redaction;

/// <summary>
/// The generator and the rules have one understanding of what is classified, although a transform sees no files:
/// whatever the rules classify through a row, no emitted text shows, and no record is left to the compiler.
/// </summary>
public sealed partial class RedactionAgreementTests
{
    private const string Vendor =
        """
        namespace Vendor
        {
            public class Person { public string Phone { get; set; } public int Age; public virtual string Town { get; set; } }
            public interface IPatient { string Finding { get; } }
            public interface IDeep : IPatient { int Level { get; } }
            public enum Gender { Unknown }
            public struct Reading { public int Pulse; }
            public record Letter(Person Sender, string Text);
            public record Envelope<T>(T Content);
        }
        """;

    private const string Source =
        """
        using Vendor;

        public partial class Employee : Person { public int Badge { get; set; } public sealed override string Town { get; set; } = ""; }
        public partial class Manager : Employee { public Gender Gender { get; set; } public Gender? Other { get; set; } }
        public partial record Case(int Id, string Finding, int Level) : IDeep;
        public partial record SubCase(int Id, string Finding, int Level, string Note) : Case(Id, Finding, Level);
        public abstract partial record Named { public string Name { get; init; } = ""; }
        public interface INamed { string Name { get; } }
        public sealed partial record NamedCase(int Number) : Named, INamed;
        public partial record Measured(int Id, Reading Reading, Reading? Second);
        public partial record Post(int Id, Envelope<Letter> Letter);
        public partial record Archive(int Id, IReadOnlyList<Envelope<Letter>> Letters);
        public partial struct Slip { public Gender Gender { get; set; } public int Number; }
        public partial class Outer { public partial record Inner(string Text, int Number); }
        """;

    [Theory]
    [InlineData("P:Vendor.Person.Phone")]
    [InlineData("F:Vendor.Person.Age")]
    [InlineData("P:Vendor.Person.Town")]
    [InlineData("T:Vendor.Person")]
    [InlineData("P:Vendor.IPatient.Finding")]
    [InlineData("T:Vendor.IPatient")]
    [InlineData("P:Vendor.IDeep.Level")]
    [InlineData("T:Vendor.Gender")]
    [InlineData("T:Vendor.Reading")]
    [InlineData("F:Vendor.Reading.Pulse")]
    [InlineData("P:Vendor.Letter.Text")]
    [InlineData("T:Vendor.Letter")]
    [InlineData("P:Vendor.Envelope`1.Content")]
    [InlineData("T:Vendor.Envelope`1")]
    [InlineData("P:Employee.Badge")]
    [InlineData("P:Employee.Town")]
    [InlineData("P:Case.Finding")]
    [InlineData("P:INamed.Name")]
    [InlineData("T:INamed")]
    [InlineData("P:Named.Name")]
    [InlineData("F:Slip.Number")]
    [InlineData("T:Outer")]
    [InlineData("P:Outer.Inner.Text")]
    public void WhatARowClassifies_NoTextShows(string id)
    {
        var row = "health | " + id;
        var result = Generator<RedactionGenerator>.Run(new TestProject(Source)
        {
            ReferencedSources = [Vendor],
            AdditionalFiles = [("vendor.classification.txt", row)],
        }).Compiles();
        var rules = new ClassificationModel(result.Compilation, ClassificationTable.Read([new Table(row)]));
        var types = result.Compilation.Assembly.GlobalNamespace.GetTypeMembers().SelectMany(t => t.GetTypeMembers().Prepend(t)).ToList();

        Assert.Contains(types, rules.IsCarrier);
        Assert.All(types, type => AssertAgrees(type, result, rules));
    }

    private static void AssertAgrees(INamedTypeSymbol type, GeneratorResult result, ClassificationModel rules)
    {
        var text = result.Sources.SingleOrDefault(s => s.HintName == $"{type.ToDisplayString().Replace("Outer.", "Outer+", StringComparison.Ordinal)}.Redaction.g.cs")?.Text;
        Assert.True(text is not null || !type.IsRecord || !rules.IsCarrier(type), $"{type} is a carrier and is left to the compiler.");
        foreach (Match read in Reads().Matches(text ?? ""))
        {
            var member = Members(type).First(m => m.Name == read.Groups[1].Value);
            var value = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
            Assert.False(rules.Of(member, type).IsClassified || rules.IsCarrier(value), $"{type} shows {member}.");
        }
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol? type) =>
        type is null ? [] : type.GetMembers().Where(m => m is IPropertySymbol or IFieldSymbol).Concat(Members(type.BaseType));

    [GeneratedRegex(@"this\.@?(\w+)\);")]
    private static partial Regex Reads();

    private sealed class Table(string row) : AdditionalText
    {
        public override string Path => "/vendor.classification.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(row);
    }
}
