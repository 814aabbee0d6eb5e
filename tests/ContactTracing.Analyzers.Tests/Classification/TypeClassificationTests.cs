using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static ContactTracing.Analyzers.Tests.Classification.ClassifiedCode;

namespace ContactTracing.Analyzers.Tests.Classification;

public class TypeClassificationTests
{
    [Theory]
    [InlineData("Case.Property")]
    [InlineData("Case.Field")]
    [InlineData("Case.Compute")]
    [InlineData("Case.this[]")]
    [InlineData("Case._secret")]
    [InlineData("Case.ToString")]
    public void InstanceMembersOfAClassifiedType_AreClassified(string symbol)
    {
        ClassifiedCode code = """
            [HealthData] public class Case
            {
                private int _secret = 1;
                public string Property => "";
                public string Field = "";
                public int Compute() => _secret;
                public int this[int index] => 0;
                public override string ToString() => "";
            }
            """;

        Assert.Equal("Health: Case [HealthData]", code.Of(symbol));
    }

    [Theory]
    [InlineData("Case.Count")]
    [InlineData("Case.Parse")]
    [InlineData("Case.Load")]
    [InlineData("Case.Compute(depth)")]
    [InlineData("Case.Nested")]
    [InlineData("Case.Nested.Text")]
    [InlineData("Case..ctor")]
    public void WhatIsNoInstanceMemberOfAClassifiedType_IsNotClassified(string symbol)
    {
        ClassifiedCode code = """
            namespace X { }
            [HealthData] public class Case
            {
                public static int Count = 0;
                public static int Parse() => 0;
                public Task Load() => Task.CompletedTask;
                public int Compute(int depth) => depth;
                public class Nested { public string Text = ""; }
            }
            """;
        var resolved = symbol switch
        {
            "Case.Nested" => code.Symbol("Case+Nested"),
            "Case.Nested.Text" => ((INamedTypeSymbol)code.Symbol("Case+Nested")).GetMembers("Text")[0],
            _ => code.Symbol(symbol),
        };

        Assert.Equal(Nothing, Describe(code.Model.Of(resolved)));
    }

    [Theory]
    [InlineData("[Pseudonym]", "Pseudonym: Case.Id [Pseudonym]")]
    [InlineData("[NotPersonalData(\"a row number\")]", "NotPersonal: Case.Id [NotPersonalData]")]
    public void DeniedMemberOfAClassifiedType_IsFree(string attribute, string expected)
    {
        ClassifiedCode code = $"[HealthData] public class Case {{ {attribute} public int Id; }}";

        Assert.Equal(expected, code.Of("Case.Id"));
    }

    [Theory]
    [InlineData("public Outcome Value;", "Holder.Value")]
    [InlineData("public Outcome? Value;", "Holder.Value")]
    [InlineData("public Outcome Value { get; set; }", "Holder.Value")]
    [InlineData("public static Outcome Value;", "Holder.Value")]
    [InlineData("public Outcome Value() => default;", "Holder.Value")]
    [InlineData("public Task<Outcome> Value() => null!;", "Holder.Value")]
    [InlineData("public ValueTask<Outcome?> Value() => default;", "Holder.Value")]
    [InlineData("public static Outcome operator +(Holder h) => default;", "Holder.op_UnaryPlus")]
    [InlineData("public void Take(Outcome value) { }", "Holder.Take(value)")]
    public void MemberOfAClassifiedType_IsClassified(string member, string symbol)
    {
        ClassifiedCode code = $"[HealthData] public struct Outcome {{ }} public class Holder {{ {member} }}";

        Assert.Equal("Health: Outcome [HealthData]", code.Of(symbol));
    }

    [Theory]
    [InlineData("public List<Outcome> Value = [];")]
    [InlineData("public Outcome[] Value = [];")]
    [InlineData("public Func<Outcome>? Value;")]
    public void CollectionOfAClassifiedType_IsLeftToWhatItCarries(string member)
    {
        ClassifiedCode code = $"[HealthData] public struct Outcome {{ }} public class Holder {{ {member} }}";

        Assert.Equal(Nothing, code.Of("Holder.Value"));
    }

    [Fact]
    public void Local_IsWhatItsDeclaredTypeIs()
    {
        ClassifiedCode code = """
            [HealthData] public struct Outcome { }
            public class Holder
            {
                [HealthData] public string Notes = "";
                public void Run() { var outcome = default(Outcome); var copy = Notes; const int limit = 3; _ = limit; _ = outcome; _ = copy; }
            }
            """;

        Assert.Equal("Health: Outcome [HealthData]", Describe(code.Model.Of(Local(code, "outcome"))));
        Assert.Equal(Nothing, Describe(code.Model.Of(Local(code, "copy"))));
        Assert.Equal(Nothing, Describe(code.Model.Of(Local(code, "limit"))));
    }

    [Fact]
    public void TupleElement_IsWhatItsTypeIs()
    {
        ClassifiedCode code = "[HealthData] public struct Outcome { } public class Holder { public (int Id, Outcome Result) Pair; }";
        var tuple = (INamedTypeSymbol)((IFieldSymbol)code.Symbol("Holder.Pair")).Type;

        Assert.Equal(Nothing, Describe(code.Model.Of(tuple.TupleElements[0])));
        Assert.Equal("Health: Outcome [HealthData]", Describe(code.Model.Of(tuple.TupleElements[1])));
        Assert.Equal("Health: Outcome [HealthData]", Describe(code.Model.Of(tuple.TupleElements[1].CorrespondingTupleField!)));
    }

    [Fact]
    public void MemberOfAnAnonymousType_IsWhatItsTypeIs()
    {
        ClassifiedCode code = "[HealthData] public struct Outcome { } public class Holder { public object Run(Outcome o) => new { Id = 1, Result = o }; }";
        var tree = code.Compilation.SyntaxTrees[0];
        var type = code.Compilation.GetSemanticModel(tree)
            .GetTypeInfo(tree.GetRoot().DescendantNodes().OfType<AnonymousObjectCreationExpressionSyntax>().Single()).Type!;

        Assert.Equal(Nothing, Describe(code.Model.Of(type.GetMembers("Id")[0])));
        Assert.Equal("Health: Outcome [HealthData]", Describe(code.Model.Of(type.GetMembers("Result")[0])));
    }

    [Fact]
    public void LocalFunctionAndLambda_KeepTheirAttributes()
    {
        ClassifiedCode code = """
            public class Holder
            {
                public void Run()
                {
                    [return: HealthData] string Local([IdentityData] string name) => name;
                    Func<string, string> lambda = [return: HealthData] ([IdentityData] text) => text;
                    _ = Local(lambda(""));
                }
            }
            """;
        var tree = code.Compilation.SyntaxTrees[0];
        var model = code.Compilation.GetSemanticModel(tree);
        var local = model.GetDeclaredSymbol(tree.GetRoot().DescendantNodes().OfType<LocalFunctionStatementSyntax>().Single())!;
        var lambda = (IMethodSymbol)model.GetSymbolInfo(tree.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>().Single()).Symbol!;

        Assert.All((IMethodSymbol[])[local, lambda], method =>
        {
            Assert.EndsWith("[HealthData]", Describe(code.Model.Of(method)), StringComparison.Ordinal);
            Assert.EndsWith("[IdentityData]", Describe(code.Model.Of(method.Parameters[0])), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ClassifiedTypeParameter_ClassifiesValuesOfItsType()
    {
        ClassifiedCode code = """
            public class Box<[HealthData] T, U>
            {
                public T Value = default!;
                public List<T> Values = [];
                public T[] Array = [];
                public U Other = default!;
                public Func<T>? Factory;
                public T Read(U key, T fallback) => fallback;
            }
            public class Holder { public Box<string, int> Box = new(); }
            """;
        var box = (INamedTypeSymbol)((IFieldSymbol)code.Symbol("Holder.Box")).Type;

        foreach (var type in (INamedTypeSymbol[])[box, box.OriginalDefinition])
        {
            Assert.Equal("Health: T [HealthData]", Describe(code.Model.Of(type.GetMembers("Value")[0])));
            Assert.Equal("Health: T [HealthData]", Describe(code.Model.Of(type.GetMembers("Values")[0])));
            Assert.Equal("Health: T [HealthData]", Describe(code.Model.Of(type.GetMembers("Array")[0])));
            Assert.Equal("Health: T [HealthData]", Describe(code.Model.Of(type.GetMembers("Read")[0])));
            Assert.Equal("Health: T [HealthData]", Describe(code.Model.Of(((IMethodSymbol)type.GetMembers("Read")[0]).Parameters[1])));
            Assert.Equal(Nothing, Describe(code.Model.Of(((IMethodSymbol)type.GetMembers("Read")[0]).Parameters[0])));
            Assert.Equal(Nothing, Describe(code.Model.Of(type.GetMembers("Other")[0])));
            Assert.Equal(Nothing, Describe(code.Model.Of(type.GetMembers("Factory")[0])));
        }

        Assert.Equal("Health: Holder.Box → Box<T, U>.Value → T [HealthData]", code.Carried("Holder"));
    }

    [Fact]
    public void ClassifiedTypeParameterOfAMethod_ClassifiesItsParametersAndResult()
    {
        ClassifiedCode code = """
            public interface ISink { TValue Write<[HealthData] TValue>(TValue value); }
            public class Sink : ISink { public T Write<T>(T value) => value; }
            public class User { public void Run(Sink sink) => sink.Write("text"); }
            """;
        var tree = code.Compilation.SyntaxTrees[0];
        var call = (IMethodSymbol)code.Compilation.GetSemanticModel(tree)
            .GetSymbolInfo(tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Single()).Symbol!;

        Assert.Equal("Health: T → TValue [HealthData]", Describe(code.Model.Of(call)));
        Assert.Equal("Health: T → TValue [HealthData]", Describe(code.Model.Of(call.Parameters[0])));
    }

    [Fact]
    public void TypeParameterConstrainedToAClassifiedType_IsClassified()
    {
        ClassifiedCode code = """
            [IdentityData] public interface IPerson { }
            public class Box<T> where T : IPerson { public T Value = default!; }
            """;

        Assert.Equal("Identity: T → IPerson [IdentityData]", code.Of("Box`1.Value"));
    }

    [Fact]
    public void ReducedExtensionMethod_IsWhatTheMethodIs()
    {
        ClassifiedCode code = """
            public class Case { }
            [HealthData] public struct Outcome { }
            public static class Cases
            {
                [return: HealthData] public static string Notes(this Case c, [IdentityData] string name) => "";
                public static T Pick<T>(this Case c, T value) => value;
            }

            public class User { public void Run(Case c, Outcome o) { c.Notes(""); c.Pick(o); } }
            """;
        var tree = code.Compilation.SyntaxTrees[0];
        var model = code.Compilation.GetSemanticModel(tree);
        var calls = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Select(c => (IMethodSymbol)model.GetSymbolInfo(c).Symbol!).ToList();

        Assert.Equal("Health: Cases.Notes [HealthData]", Describe(code.Model.Of(calls[0])));
        Assert.Equal("Identity: Cases.Notes(name) [IdentityData]", Describe(code.Model.Of(calls[0].Parameters[0])));
        Assert.Equal("Health: Outcome [HealthData]", Describe(code.Model.Of(calls[1])));
        Assert.Equal("Health: Outcome [HealthData]", Describe(code.Model.Of(calls[1].Parameters[0])));
    }

    private static ISymbol Local(ClassifiedCode code, string name)
    {
        var tree = code.Compilation.SyntaxTrees[0];
        return code.Compilation.GetSemanticModel(tree)
            .GetDeclaredSymbol(tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Single(v => v.Identifier.Text == name))!;
    }
}
