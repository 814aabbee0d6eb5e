using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Malformed;

public sealed class GuardedViewMalformedTests
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using ContactTracing.DataProtection;

        namespace Hospital
        {
            public interface IPatient { [HealthData] string Finding { get; } }

            public class Person<T> where T : class
            {
                [Pseudonym] public Guid Id { get; set; }
                [IdentityData(IdentityKind.Name)] public string Name { get; set; } = "";
                public DateTimeOffset? Seen { get; set; }
                public List<T> Contacts { get; } = new List<T>();
                public Address Home { get; set; } = new Address();
            }

            public sealed class Patient : Person<string>, IPatient
            {
                public string Finding { get; set; } = "";
                public List<Address> Stays { get; set; } = new List<Address>();
                public Visit[] Visits { get; set; } = new Visit[0];
            }

            public class Address { [IdentityData(IdentityKind.Address)] public string Street { get; set; } = ""; }

            public struct Visit
            {
                [Pseudonym] public Guid Id;
                [HealthData(HealthCategory.Symptoms)] public string Symptoms;
            }
        }
        """;

    [Fact]
    public void HalfTypedCode_GetsNoFurtherErrors() => MalformedCode.AddsNoErrors<GuardedViewGenerator>(Source, variants: 300, TestFramework.Net100);
}
