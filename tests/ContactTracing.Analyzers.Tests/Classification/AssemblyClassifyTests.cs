using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class AssemblyClassifyTests
{
    private const string Vendor = "namespace Vendor { public class Person { public string Phone = \"\"; public string Id = \"\"; } }";

    [Theory]
    [InlineData("Health", "Health: Person.Phone [assembly: Classify]")]
    [InlineData("Identity", "Identity: Person.Phone [assembly: Classify]")]
    [InlineData("Pseudonym", "Pseudonym: Person.Phone [assembly: Classify]")]
    [InlineData("None", "NotPersonal: Person.Phone [assembly: Classify]")]
    public void Attribute_ClassifiesTheSymbolOfItsId(string dataClass, string expected)
    {
        ClassifiedCode code = $"[assembly: Classify(\"F:Vendor.Person.Phone\", DataClass.{dataClass})] {Vendor}";

        Assert.Equal(expected, code.Of("Vendor.Person.Phone"));
        Assert.Equal(Nothing, code.Of("Vendor.Person.Id"));
        Assert.Empty(code.Problems);
    }

    [Fact]
    public void SymbolOfAnAssemblyThatDoesNotKnowTheAttributes_IsClassified()
    {
        var vendor = CrossAssembly.Emitted(WithoutAttributes(Vendor).WithAssemblyName("Vendor"));
        ClassifiedCode code = new(Valid(
            """[assembly: Classify("F:Vendor.Person.Phone", DataClass.Identity)] public class Case { public Vendor.Person Who = new(); }""", vendor));

        Assert.Equal("Identity: Case.Who → Person.Phone [assembly: Classify]", code.Carried("Case"));
    }

    [Fact]
    public void AttributeOfAReferencedAssembly_Counts()
    {
        var vendor = CrossAssembly.Emitted(Valid(Vendor).WithAssemblyName("Vendor"));
        var policy = CrossAssembly.Emitted(
            Valid("""[assembly: Classify("F:Vendor.Person.Phone", DataClass.Identity)]""", vendor).WithAssemblyName("Policy"));
        ClassifiedCode code = new(Valid("public class Case { public Vendor.Person Who = new(); }", vendor, policy));

        Assert.Equal("Identity: Case.Who → Person.Phone [assembly: Classify]", code.Carried("Case"));
    }

    [Fact]
    public void MistakeInAReferencedAssembly_IsReportedByItsOwnBuildOnly()
    {
        var policy = CrossAssembly.Emitted(Valid("""[assembly: Classify("F:Gone.Person.Phone", DataClass.Identity)]""").WithAssemblyName("Policy"));
        ClassifiedCode code = new(Valid("", policy));

        Assert.Empty(code.Problems);
    }

    [Theory]
    [InlineData("\"F:Vendor.Person.Fone\", DataClass.Health", "IdResolvesToNothing: F:Vendor.Person.Fone (F:Vendor.Person.Fone)")]
    [InlineData("\"\", DataClass.Health", "IdNotSupported:  ()")]
    [InlineData("\"F:Vendor.Person.Phone\", (DataClass)42", "UnknownDataClass: F:Vendor.Person.Phone (42, health, identity, pseudonym, none)")]
    public void UnusableAttribute_IsAProblemAtTheAttribute(string arguments, string problem)
    {
        ClassifiedCode code = $"[assembly: Classify({arguments})] {Vendor}";

        Assert.Equal([problem], code.Problems);
        Assert.True(code.Model.Problems().Single().Location.IsInSource);
    }

    [Fact]
    public void AttributeAndRowThatContradict_AreAProblemAndTheStrongerCounts()
    {
        ClassifiedCode code = new(
            Valid($"[assembly: Classify(\"F:Vendor.Person.Phone\", DataClass.None)] {Vendor}"), "identity | F:Vendor.Person.Phone");

        Assert.Equal(["ContradictsRow: F:Vendor.Person.Phone (identity, vendor.classification.txt:1)"], code.Problems);
        Assert.Equal("Identity: Person.Phone [vendor.classification.txt:1]", code.Of("Vendor.Person.Phone"));
    }

    [Theory]
    [InlineData("[assembly: Classify(]")]
    [InlineData("[assembly: Classify(\"F:Vendor.Person.Phone\", DataClass.)]")]
    [InlineData("[assembly: Classify(\"F:Vendor.Person.Phone\")]")]
    [InlineData("[assembly: Classify(null!, DataClass.Health)]")]
    [InlineData("[assembly: Classify(nameof(Nowhere), Nothing)]")]
    public void HalfTypedAttribute_IsLeftToTheCompiler(string attribute)
    {
        ClassifiedCode code = new(Broken($"{attribute} {Vendor}"));

        Assert.Equal(Nothing, code.Of("Vendor.Person.Phone"));
        Assert.Empty(code.Problems);
    }
}
