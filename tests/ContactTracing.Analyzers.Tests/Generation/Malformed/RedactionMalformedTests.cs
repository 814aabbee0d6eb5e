using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Malformed;

public sealed class RedactionMalformedTests
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using System.Text;
        using ContactTracing.DataProtection;

        namespace Hospital
        {
            public interface IPatient { [HealthData] string Finding { get; } }

            public partial class Person<T> where T : class
            {
                [Pseudonym] public Guid Id { get; set; }
                [IdentityData(IdentityKind.Name)] public string Name { get; set; } = "";
                public DateTimeOffset? Seen { get; set; }
                public List<T> Contacts { get; } = new List<T>();
                public string Summary => Name + Id;

                protected partial struct Inner { [HealthData] public int Pulse; public int Ward { get; set; } }
            }

            public sealed partial class Patient : Person<string>, IPatient
            {
                public string Finding { get; set; } = "";
                public string ToString(string format) => format;
            }

            public partial record Visit(int Id, [HealthData] string Symptoms) { public virtual int Bed { get; set; } }

            public partial record HomeVisit(int Id, string Symptoms, string Street) : Visit(Id, Symptoms)
            {
                protected override bool PrintMembers(StringBuilder builder) => false;
            }

            public sealed partial record Call(int Id, string Symptoms) : Visit(Id, Symptoms);

            public readonly partial record struct Test([HealthData] bool Positive, DateTime At);
        }

        namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }
        """;

    [Theory]
    [InlineData("public partial class Case<T, T> { [HealthData] public string Symptoms { get; set; } }")]
    [InlineData("public partial class Ward<T, T> { public partial record Case([HealthData] string Symptoms); }")]
    public void TypeParametersThatAreBeingTyped_GetNoCode(string declarations) => Assert.False(
        MalformedCode.AddsNoErrors<RedactionGenerator>("using ContactTracing.DataProtection;\n" + declarations, TestFramework.Net100));

    [Theory]
    [InlineData("public partial class Case : Gone { [HealthData] public string Symptoms { get; set; } }")]
    [InlineData("public partial record Case([HealthData] string Symptoms) : Gone;")]
    [InlineData("public class Person; public partial record Case([HealthData] string Symptoms) : Person;")]
    public void TypeWithoutAProperBase_GetsNoCode(string declarations) => Assert.False(
        MalformedCode.AddsNoErrors<RedactionGenerator>("using ContactTracing.DataProtection;\n" + declarations, TestFramework.Net100));

    [Fact]
    public void HalfTypedCode_GetsNoFurtherErrors() => MalformedCode.AddsNoErrors<RedactionGenerator>(Source, variants: 500);
}
