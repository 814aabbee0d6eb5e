using System.Net;
using ContactTracing.DataProtection.AspNetCore.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.AspNetCore.Builder;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;

/// <summary>Where a declaration may stand, and what several of them say together.</summary>
public sealed class DeclarationTests
{
    private static readonly TracingPurpose[] Purposes = [TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp, TracingPurpose.Care];
    private static readonly string[] Roles = ["a", "b", "A"];
    private static readonly HealthCategory[] Categories = [HealthCategory.TestResult, HealthCategory.Symptoms, HealthCategory.Unspecified];

    [Theory]
    [InlineData("/lambda", Nurse, HttpStatusCode.OK)]
    [InlineData("/lambda", Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData("/method", Nurse, HttpStatusCode.OK)]
    [InlineData("/method", Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData("/class", Nurse, HttpStatusCode.OK)]
    [InlineData("/class", Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData("/lambda-in-class", Nurse, HttpStatusCode.OK)]
    [InlineData("/lambda-in-class", Epidemiologist, HttpStatusCode.Forbidden)]
    public async Task Attribute_CountsOnLambdas_Methods_AndTheClassAround(string path, string role, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(app =>
        {
            app.MapGet("/lambda", [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)] () => "reached");
            app.MapGet("/method", Handlers.Declared);
            app.MapGet("/class", DeclaredHandlers.Undeclared);
            app.MapGet("/lambda-in-class", DeclaredHandlers.Lambda);
        });

        using var answer = await clinic.GetAsync(path, clinic.TokenFor("10001", role));

        Assert.Equal(status, answer.StatusCode);
        Assert.Single(clinic.Trail);
    }

    [Theory]
    [InlineData("/both", Nurse, HttpStatusCode.OK)]
    [InlineData("/both", Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData("/group-only", Nurse, HttpStatusCode.OK)]
    [InlineData("/other-role", Nurse, HttpStatusCode.Forbidden)]
    public async Task GroupAndEndpoint_BothHold(string path, string role, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(app =>
        {
            var group = app.MapGroup("").RequireNeedToKnow("The team traces contacts.", TracingPurpose.GuidanceAndFollowUp, TracingPurpose.EpidemiologicalSurveillance);
            group.MapGet("/both", (AccessGrant grant) => grant.Justification).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
            group.MapGroup("").RequireNeedToKnow("Guidance.", TracingPurpose.GuidanceAndFollowUp).MapGet("/group-only", (AccessGrant grant) => "inner");
            group.MapGet("/other-role", () => "reached")
                .RequireNeedToKnow(new NeedToKnowAttribute(Why, TracingPurpose.GuidanceAndFollowUp) { Roles = ["physician"] });
        });

        using var answer = await clinic.GetAsync(path, clinic.TokenFor("10001", role));

        Assert.Equal(status, answer.StatusCode);
        Assert.Single(clinic.Trail);
        if (path == "/both" && status == HttpStatusCode.OK)
        {
            Assert.Equal(Why, await answer.Content.ReadAsStringAsync());
        }
    }

    [Property]
    public Property SeveralDeclarations_PermitWhatEachOfThemPermits() => Prop.ForAll(Gen.NonEmptyListOf(ADeclaration()).ToArbitrary(), declared =>
    {
        var purposes = Purposes.Where(purpose => declared.All(one => one.Purposes.Contains(purpose))).ToArray();
        var roles = Roles.Where(role => declared.All(one => one.Roles.Length == 0 || one.Roles.Contains(role))).ToArray();
        var isLimited = declared.Any(one => one.Roles.Length > 0);
        if (purposes.Length == 0 || (isLimited && roles.Length == 0))
        {
            var impossible = Assert.Throws<InvalidOperationException>(() => DeclaredAccess.Of([.. declared], "GET /x"));
            Assert.Contains("GET /x", impossible.Message, StringComparison.Ordinal);
            return;
        }

        var path = DeclaredAccess.Of([.. declared], "GET /x")!.Path;
        Assert.Equal(purposes, path.Purposes.Order());
        Assert.Equal(isLimited ? roles.Order(StringComparer.Ordinal) : [], path.Roles.Order(StringComparer.Ordinal));
        Assert.Equal(declared[^1].Justification, path.Justification);
        Assert.All(Categories, category => Assert.Equal(
            declared.All(one => one.Categories.Length == 0 || one.Categories.Contains(category)), path.Categories.HasFlag((DataCategories)(1 << (int)category))));
        Assert.True(path.Categories.HasFlag(DataCategories.Identity));
    });

    [Fact]
    public void NoDeclaration_IsNoPath() => Assert.Null(DeclaredAccess.Of([new ObsoleteAttribute()], "GET /x"));

    private static Gen<NeedToKnowAttribute> ADeclaration() =>
        from justification in Gen.Elements("Because.", "For the call.")
        from purposes in Gen.SubListOf(Purposes)
        from roles in Gen.SubListOf(Roles)
        from categories in Gen.SubListOf(Categories)
        select new NeedToKnowAttribute(justification, [.. purposes]) { Roles = [.. roles], Categories = [.. categories] };

    private static class Handlers
    {
        [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
        public static string Declared() => "reached";
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    private static class DeclaredHandlers
    {
        public static Delegate Lambda { get; } = (int? number) => "reached" + number;

        public static string Undeclared() => "reached";
    }
}
