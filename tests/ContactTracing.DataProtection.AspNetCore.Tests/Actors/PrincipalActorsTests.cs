using System.Security.Claims;
using ContactTracing.DataProtection.AspNetCore.Actors;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Actors;

/// <summary>Which individual a principal is; in doubt, nobody.</summary>
public sealed class PrincipalActorsTests
{
    private const string Subject = "sub", Id = ClaimTypes.NameIdentifier, Role = ClaimTypes.Role;

    [Theory]
    [InlineData("sub=1", "1")]
    [InlineData("id=1", "1")]
    [InlineData("id=1 sub=1", "1")]
    [InlineData("id=1 id=1", "1")]
    [InlineData("id=1 sub=2", null)]
    [InlineData("id=1 id=2", null)]
    [InlineData("id=1 id=", null)]
    [InlineData("name=1", null)]
    [InlineData("id=", null)]
    [InlineData("", null)]
    public void Id_IsTheOnlyOne(string claims, string? id) => Assert.Equal(id, Find(Identity(claims))?.Id);

    [Theory]
    [InlineData("id=1", "id=1", "1")]
    [InlineData("id=1", "role=a", "1")]
    [InlineData("id=1", "id=2", null)]
    [InlineData("id=1", "sub=2", null)]
    public void SeveralIdentities_AreOnePersonOrNobody(string first, string second, string? id) => Assert.Equal(id, Find(Identity(first), Identity(second))?.Id);

    [Fact]
    public void WhatNobodyAuthenticated_SaysNothing()
    {
        Assert.Null(Find(Identity("id=1 role=a", isAuthenticated: false)));

        var actor = Find(Identity("id=1 role=a"), Identity("id=2 role=b", isAuthenticated: false));

        Assert.Equal(("1", "a"), (actor!.Id, string.Join(',', actor.Roles)));
    }

    [Fact]
    public void Roles_AreThoseOfEachIdentitysOwnClaim()
    {
        var tokens = new ClaimsIdentity([new Claim(Subject, "1"), new Claim("groups", "nurse"), new Claim(Role, "not a role here")], "Test", null, "groups");

        var actor = Find(tokens, Identity("role=a role= role=a"));

        Assert.Equal(["a", "nurse"], actor!.Roles);
    }

    [Fact]
    public void Options_NameTheClaims()
    {
        var identity = new ClaimsIdentity([new Claim(Id, "1"), new Claim("rpps", "10003456789"), new Claim("groups", "nurse"), new Claim(Role, "other")], "Test");

        var actor = Actors(new() { ActorIdClaim = "rpps", RoleClaim = "groups" }).Of(new ClaimsPrincipal(identity));

        Assert.Equal(("10003456789", "nurse"), (actor!.Id, string.Join(',', actor.Roles)));
    }

    [Theory]
    [InlineData(Actor.LongestId, true)]
    [InlineData(Actor.LongestId + 1, false)]
    public void IdThatIsTooLong_IsNobody(int length, bool isSomebody) => Assert.Equal(isSomebody, Find(Identity("id=" + new string('1', length))) is not null);

    [Fact]
    public void IdWithCharactersThatCannotBeSeen_IsNobody() => Assert.Null(Find(new ClaimsIdentity([new Claim(Id, "1\u202e2")], "Test")));

    [Fact]
    public void Actor_IsMadeOncePerPrincipal()
    {
        var actors = Actors(new());
        var principal = new ClaimsPrincipal(Identity("id=1 role=a"));

        var first = actors.Of(principal);

        Assert.Same(first, actors.Of(principal));
        Assert.NotSame(first, actors.Of(new ClaimsPrincipal(Identity("id=1"))));
        Assert.Empty(actors.Of(new ClaimsPrincipal(Identity("id=1")))!.Roles);
    }

    [Property]
    public Property AnyClaims_AreThePersonWhomAllAuthenticatedOnesName() => Prop.ForAll(Gen.ListOf(AnIdentity()).ToArbitrary(), identities =>
    {
        var ids = identities.Where(one => one.IsAuthenticated).SelectMany(one => one.Claims).Where(claim => claim.Type is Id or Subject).Select(claim => claim.Value).ToHashSet();
        var roles = identities.Where(one => one.IsAuthenticated).SelectMany(one => one.Claims).Where(claim => claim.Type is Role).Select(claim => claim.Value).ToHashSet();

        var actor = Find([.. identities]);

        Assert.Equal(ids.Count == 1 ? ids.Single() : null, actor?.Id);
        Assert.True(actor is null || roles.SetEquals(actor.Roles));
    });

    private static Gen<ClaimsIdentity> AnIdentity() =>
        from claims in Gen.ListOf(Gen.Elements("id=1", "id=2", "sub=1", "sub=2", "role=a", "role=b", "name=3"))
        from isAuthenticated in Gen.Elements(true, true, true, false)
        select Identity(string.Join(' ', claims), isAuthenticated);

    private static ClaimsIdentity Identity(string claims, bool isAuthenticated = true)
    {
        var made = claims.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(claim => claim.Split('='))
            .Select(claim => new Claim(claim[0] switch { "id" => Id, "sub" => Subject, "role" => Role, var other => other }, claim[1]));
        return isAuthenticated ? new ClaimsIdentity(made, "Test") : new ClaimsIdentity(made);
    }

    private static Actor? Find(params ClaimsIdentity[] identities) => Actors(new()).Of(new ClaimsPrincipal(identities));

    private static PrincipalActors Actors(ContactTracingAccessOptions options) => new(Options.Create(options), NullLogger<PrincipalActors>.Instance);
}
