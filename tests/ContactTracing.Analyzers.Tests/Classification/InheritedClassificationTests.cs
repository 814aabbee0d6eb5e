using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class InheritedClassificationTests
{
    [Fact]
    public void Override_InheritsOverAnyNumberOfSteps()
    {
        ClassifiedCode code = """
            public class A { [IdentityData] public virtual string Name => ""; }
            public class B : A { public override string Name => ""; }
            public class C : B { public override string Name => ""; }
            """;

        Assert.Equal("Identity: B.Name → A.Name [IdentityData]", code.Of("C.Name"));
    }

    [Fact]
    public void HidingMember_DoesNotInherit()
    {
        ClassifiedCode code = """
            public class A { [IdentityData] public string Name => ""; }
            public class B : A { public new int Name => 0; }
            """;

        Assert.Equal(Nothing, code.Of("B.Name"));
    }

    [Theory]
    [InlineData("public string Name => \"\";", "Person.Name")]
    [InlineData("string IPerson.Name => \"\";", "Person.IPerson.Name")]
    public void ImplementedInterfaceMember_Classifies(string member, string name)
    {
        ClassifiedCode code = $$"""
            public interface IPerson { [IdentityData] string Name { get; } }
            public class Person : IPerson { {{member}} }
            """;
        var symbol = ((Microsoft.CodeAnalysis.INamedTypeSymbol)code.Symbol("Person")).GetMembers(name["Person.".Length..])[0];

        Assert.Equal("Identity: IPerson.Name [IdentityData]", Describe(code.Model.Of(symbol)));
    }

    [Fact]
    public void InterfaceThatImplementsAMemberOfItsBase_KeepsItsClassification()
    {
        ClassifiedCode code = """
            public interface IPerson { [IdentityData] string Name => ""; }
            public interface IPatient : IPerson { string IPerson.Name => "x"; }
            """;
        var implementation = ((Microsoft.CodeAnalysis.INamedTypeSymbol)code.Symbol("IPatient")).GetMembers("IPerson.Name")[0];

        Assert.Equal("Identity: IPerson.Name [IdentityData]", Describe(code.Model.Of(implementation)));
    }

    [Fact]
    public void GenericInterface_ClassifiesWhatImplementsAConstructionOfIt()
    {
        ClassifiedCode code = """
            public interface IHas<T> { [HealthData] T Value { get; } [return: HealthData] T Read(int id); }
            public class Case : IHas<string> { public string Value => ""; public string Read(int id) => ""; public string Read(string id) => ""; }
            """;

        Assert.Equal("Health: IHas<T>.Value [HealthData]", code.Of("Case.Value"));
        Assert.Equal("Health: IHas<T>.Read [HealthData]", code.Of("Case.Read"));
        Assert.Equal(Nothing, Describe(code.Model.Of(((Microsoft.CodeAnalysis.INamedTypeSymbol)code.Symbol("Case")).GetMembers("Read")[1])));
    }

    [Fact]
    public void SeveralInterfaces_AllCount()
    {
        ClassifiedCode code = """
            public interface IPerson { [IdentityData] string Text { get; } }
            public interface ICase { [HealthData] string Text { get; } }
            public class Case : IPerson, ICase { public string Text => ""; }
            """;

        Assert.Equal("Health: ICase.Text [HealthData] | Identity: IPerson.Text [IdentityData]", code.Of("Case.Text"));
    }

    [Fact]
    public void MemberThatImplementsInADerivedTypeOnly_IsClassifiedWhereItIsReadThroughThatType()
    {
        ClassifiedCode code = """
            public interface IPerson { [IdentityData] string Name { get; } }
            public class Named { public string Name => ""; }
            public class Person : Named, IPerson { }
            public class Hospital : Named { }
            """;
        var name = code.Symbol("Named.Name");

        Assert.Equal(Nothing, Describe(code.Model.Of(name)));
        Assert.Equal(Nothing, Describe(code.Model.Of(name, (Microsoft.CodeAnalysis.ITypeSymbol)code.Symbol("Hospital"))));
        Assert.Equal("Identity: IPerson.Name [IdentityData]", Describe(code.Model.Of(name, (Microsoft.CodeAnalysis.ITypeSymbol)code.Symbol("Person"))));
    }

    [Fact]
    public void MemberInheritedByAClassifiedType_IsClassifiedWhereItIsReadThroughThatType()
    {
        ClassifiedCode code = """
            public class Record { public string Text => ""; [Pseudonym] public int Id => 0; }
            [HealthData] public class Case : Record { }
            """;
        var receiver = (Microsoft.CodeAnalysis.ITypeSymbol)code.Symbol("Case");

        Assert.Equal("Health: Case [HealthData]", Describe(code.Model.Of(code.Symbol("Record.Text"), receiver)));
        Assert.Equal("Pseudonym: Record.Id [Pseudonym]", Describe(code.Model.Of(code.Symbol("Record.Id"), receiver)));
    }

    [Theory]
    [InlineData("Derived.Take(text)", "Health: Base.Take(text) [HealthData]")]
    [InlineData("Implementation.Take(word)", "Health: IBase.Take(text) [HealthData]")]
    public void Parameter_InheritsFromTheContract(string parameter, string expected)
    {
        ClassifiedCode code = """
            public class Base { public virtual void Take(int id, [HealthData] string text) { } }
            public class Derived : Base { public override void Take(int id, string text) { } }
            public interface IBase { void Take(int id, [HealthData] string text); }
            public class Implementation : IBase { public void Take(int id, string word) { } }
            """;

        Assert.Equal(expected, code.Of(parameter));
        Assert.Equal(Nothing, code.Of(parameter[..parameter.IndexOf('(', StringComparison.Ordinal)] + "(id)"));
    }

    [Fact]
    public void IndexerParameter_InheritsFromTheContract()
    {
        ClassifiedCode code = """
            public interface IRegister { int this[[IdentityData] string name] { get; } }
            public class Register : IRegister { public int this[string name] => 0; }
            """;

        Assert.Equal("Identity: IRegister.this(name) [IdentityData]", code.Of("Register.this[](name)"));
        Assert.Equal("Identity: IRegister.this(name) [IdentityData]", code.Of("Register.get_Item(name)"));
    }

    [Fact]
    public void BaseType_ClassifiesDerivedTypes()
    {
        ClassifiedCode code = """
            [HealthData] public class A { }
            public class B : A { }
            public class C : B { public string Text => ""; }
            """;

        Assert.Equal("Health: B → A [HealthData]", code.Of("C"));
        Assert.Equal("Health: C → B → A [HealthData]", code.Of("C.Text"));
    }

    [Fact]
    public void Interface_ClassifiesImplementingTypes()
    {
        ClassifiedCode code = """
            [IdentityData] public interface IPerson { }
            public interface IPatient : IPerson { }
            public struct Patient : IPatient { }
            """;

        Assert.Equal("Identity: IPerson [IdentityData]", code.Of("Patient"));
    }

    [Fact]
    public void UnmarkedRelatives_AreNotClassified()
    {
        ClassifiedCode code = """
            public class A { public virtual int Id => 0; }
            [HealthData] public class B : A { }
            public class C : A { public override int Id => 1; }
            """;

        Assert.Equal(Nothing, code.Of("A"));
        Assert.Equal(Nothing, code.Of("C"));
        Assert.Equal(Nothing, code.Of("C.Id"));
    }

    [Theory]
    [InlineData("[NotPersonalData(\"reviewed\")]")]
    [InlineData("[Pseudonym]")]
    public void WeakerVerdictOnAnOverride_DoesNotWeakenItsBase(string attribute)
    {
        ClassifiedCode code = $$"""
            public class A { [IdentityData] public virtual string Name => ""; }
            public class B : A { {{attribute}} public override string Name => ""; }
            """;

        Assert.Equal("Identity: A.Name [IdentityData]", code.Of("B.Name"));
    }

    [Fact]
    public void StrongerClassOnAnOverride_Wins()
    {
        ClassifiedCode code = """
            public class A { [Pseudonym] public virtual string Id => ""; }
            public class B : A { [IdentityData] public override string Id => ""; }
            public class C : A { public override string Id => ""; }
            """;

        Assert.Equal("Identity: B.Id [IdentityData]", code.Of("B.Id"));
        Assert.Equal("Pseudonym: A.Id [Pseudonym]", code.Of("C.Id"));
    }
}
