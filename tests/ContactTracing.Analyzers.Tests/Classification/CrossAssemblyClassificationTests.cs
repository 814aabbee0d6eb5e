using Microsoft.CodeAnalysis;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class CrossAssemblyClassificationTests
{
    private const string Library = """
        public interface IPerson { [IdentityData] string Name { get; } }
        public class Person : IPerson { public string Name { get; set; } = ""; public int Id { get; set; } }
        [HealthData(HealthCategory.TestResult)] public struct Outcome { }
        public class Box<[HealthData] T> { public T Value { get; set; } = default!; }
        public abstract class Handler { public abstract void Take([HealthData] string text); [return: IdentityData] public abstract string Who(); }
        """;

    public enum Kind { Metadata, Source }

    [Theory]
    [InlineData(Kind.Metadata)]
    [InlineData(Kind.Source)]
    public void Classification_CrossesAssemblies(Kind kind)
    {
        ClassifiedCode code = new(Valid("""
            public class Case { public Person Who = new(); public Outcome Result; public Box<string> Box = new(); }
            public class MyHandler : Handler { public override void Take(string text) { } public override string Who() => ""; }
            """, Reference(Valid(Library).WithAssemblyName("Library"), kind)));

        Assert.Equal("Identity: IPerson.Name [IdentityData]", code.Of("Person.Name"));
        Assert.Equal(Nothing, code.Of("Person.Id"));
        Assert.Equal("Health: Outcome [HealthData]", code.Of("Case.Result"));
        Assert.Equal("Health: T [HealthData]", Describe(code.Model.Of(((IFieldSymbol)code.Symbol("Case.Box")).Type.GetMembers("Value")[0])));
        Assert.Equal("Health: Handler.Take(text) [HealthData]", code.Of("MyHandler.Take(text)"));
        Assert.Equal("Identity: Handler.Who [IdentityData]", code.Of("MyHandler.Who"));
        Assert.Equal("Health: Case.Result → Outcome [HealthData] | Identity: Case.Who → Person.Name → IPerson.Name [IdentityData]", code.Carried("Case"));
    }

    [Theory]
    [InlineData(Kind.Metadata)]
    [InlineData(Kind.Source)]
    public void AssemblyThatKnowsTheAttributesOnlyThroughAnother_Counts(Kind kind)
    {
        var library = Reference(Valid(Library).WithAssemblyName("Library"), kind);
        var middle = Reference(
            WithoutAttributes("public class Visit { public Person Who = new(); } public class Patient : Person { }", library).WithAssemblyName("Middle"), kind);
        ClassifiedCode code = new(Valid("public class Case { public Visit Visit = new(); public Patient[] All = []; }", library, middle));

        Assert.Equal("Identity: Visit.Who → Person.Name → IPerson.Name [IdentityData]", code.Carried("Visit"));
        Assert.Equal("Identity: Person → Person.Name → IPerson.Name [IdentityData]", code.Carried("Patient"));
        Assert.EndsWith("IPerson.Name [IdentityData]", code.Carried("Case"), StringComparison.Ordinal);
    }

    [Fact]
    public void LibraryThatDeclaresTheAttributesItself_IsRecognised()
    {
        const string Own = """
            namespace ContactTracing.DataProtection
            {
                public enum HealthCategory { Unspecified, Symptoms = 17 }
                public sealed class HealthDataAttribute : System.Attribute
                {
                    public HealthDataAttribute() { }
                    public HealthDataAttribute(HealthCategory category) { }
                }
            }

            public class Case { [ContactTracing.DataProtection.HealthData(ContactTracing.DataProtection.HealthCategory.Symptoms)] public string Notes = ""; }
            """;
        ClassifiedCode code = new(WithoutAttributes("", CrossAssembly.Emitted(WithoutAttributes(Own).WithAssemblyName("Own"))));

        var classification = code.Model.Of(code.Symbol("Case.Notes"));

        Assert.Equal("Health: Case.Notes [HealthData]", Describe(classification));
        Assert.Equal(Analyzers.Classification.HealthCategories.Symptoms, classification.HealthCategories);
    }

    [Fact]
    public void MissingReferenceToTheAttributes_StillClassifies()
    {
        var library = CrossAssembly.Emitted(Valid(Library).WithAssemblyName("Library"));
        ClassifiedCode code = new(WithoutAttributes("public class Case { public Person Who = new(); }", library));

        Assert.Equal("Identity: IPerson.Name [IdentityData]", code.Of("Person.Name"));
        Assert.Equal("Identity: Case.Who → Person.Name → IPerson.Name [IdentityData]", code.Carried("Case"));
    }

    [Fact]
    public void SameTypeInTwoAssemblies_IsAnsweredForEach()
    {
        var first = CrossAssembly.Emitted(Valid("namespace V { public class Person { [IdentityData] public string Name = \"\"; } }").WithAssemblyName("First"));
        var second = CrossAssembly.Emitted(Valid("namespace V { public class Person { public string Name = \"\"; } }").WithAssemblyName("Second"));
        ClassifiedCode code = new(Broken("public class Case { public V.Person Who = new(); }", first, second), "health | F:V.Person.Name");
        var people = code.Compilation.GetTypesByMetadataName("V.Person");

        Assert.Equal(2, people.Length);
        Assert.Equal(
            ["Health: Person.Name [vendor.classification.txt:1] | Identity: Person.Name [IdentityData]", "Health: Person.Name [vendor.classification.txt:1]"],
            people.Select(p => Describe(code.Model.Of(p.GetMembers("Name")[0]))));
    }

    private static MetadataReference Reference(Compilation compilation, Kind kind) =>
        kind == Kind.Source ? compilation.ToMetadataReference() : CrossAssembly.Emitted(compilation);
}
