using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class RecordClassificationTests
{
    [Theory]
    [InlineData("record")]
    [InlineData("record struct")]
    public void PositionalParameter_ClassifiesItsProperty(string kind)
    {
        ClassifiedCode code = $"public {kind} Person(int Id, [IdentityData] string Name);";

        Assert.Equal("Identity: Person(Name) [IdentityData]", code.Of("Person.Name"));
        Assert.Equal(Nothing, code.Of("Person.Id"));
    }

    [Fact]
    public void PropertyOfARecord_ClassifiesItsParameter()
    {
        ClassifiedCode code = "public record Person(int Id, [property: IdentityData] string Name);";

        Assert.Equal("Identity: Person.Name [IdentityData]", code.Of("Person..ctor(Name)"));
        Assert.Equal(Nothing, code.Of("Person..ctor(Id)"));
    }

    [Fact]
    public void FieldTargetOnAPositionalParameter_ClassifiesTheProperty()
    {
        ClassifiedCode code = "public record Person([field: IdentityData] string Name);";

        Assert.Equal("Identity: Person.Name [IdentityData]", code.Of("Person.Name"));
    }

    [Fact]
    public void PropertyWrittenOutByHand_IsStillThatOfTheParameter()
    {
        ClassifiedCode code = """
            public record Person([IdentityData] string Name)
            {
                public string Name { get; init; } = Name.Trim();
            }
            """;

        Assert.Equal("Identity: Person(Name) [IdentityData]", code.Of("Person.Name"));
    }

    [Fact]
    public void Deconstruction_GivesWhatThePropertiesAre()
    {
        ClassifiedCode code = "public record Person(int Id, [IdentityData] string Name);";

        Assert.Equal("Identity: Person.Name → Person(Name) [IdentityData]", code.Of("Person.Deconstruct(Name)"));
        Assert.Equal(Nothing, code.Of("Person.Deconstruct(Id)"));
    }

    [Fact]
    public void ParameterOfADerivedRecord_IsThePropertyThatItInherits()
    {
        ClassifiedCode code = """
            public record Person([IdentityData] string Name);
            public record Patient(string Name, int Ward) : Person(Name);
            """;

        Assert.Equal("Identity: Person.Name → Person(Name) [IdentityData]", code.Of("Patient..ctor(Name)"));
        Assert.Equal("Identity: Person.Name → Person(Name) [IdentityData]", code.Of("Patient.Deconstruct(Name)"));
        Assert.Equal(Nothing, code.Of("Patient..ctor(Ward)"));
    }

    [Fact]
    public void PropertyWithTheNameOfAParameterOfAnotherConstructor_IsNotClassified()
    {
        ClassifiedCode code = """
            public record Person(int Id)
            {
                public Person([IdentityData] string Name, int id) : this(id) => this.Name = "";
                public string Name { get; } = "";
            }
            """;

        Assert.Equal(Nothing, code.Of("Person.Name"));
    }

    [Theory]
    [InlineData("record")]
    [InlineData("record struct")]
    public void PositionalParameter_ClassifiesItsPropertyAcrossAssemblies(string kind)
    {
        var library = Valid($"public {kind} Person(int Id, [IdentityData] string Name);");
        ClassifiedCode code = new(Valid("", CrossAssembly.Emitted(library)));

        Assert.Equal("Identity: Person(Name) [IdentityData]", code.Of("Person.Name"));
        Assert.Equal(Nothing, code.Of("Person.Id"));
    }

    [Fact]
    public void PrimaryConstructorParameterOfAClass_IsClassifiedAndMakesACarrier()
    {
        ClassifiedCode code = """
            public class Visit([HealthData] string notes, int id)
            {
                public int Length => notes.Length + id;
            }
            """;

        Assert.Equal("Health: Visit(notes) [HealthData]", code.Of("Visit..ctor(notes)"));
        Assert.Equal(Nothing, code.Of("Visit.Length"));
        Assert.Equal("Health: Visit(notes) [HealthData]", code.Carried("Visit"));
    }
}
