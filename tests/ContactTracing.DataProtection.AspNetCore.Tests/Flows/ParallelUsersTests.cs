using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Builder;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Flows;

/// <summary>Many users at once, and many on one connection: each acts as themselves, and the trail says so.</summary>
public sealed class ParallelUsersTests
{
    private const int Users = 64, RequestsOfEach = 6;

    [Fact]
    public async Task ParallelUsers_AreEachTheirOwnActor_InAChainedTrail()
    {
        var folder = Directory.CreateTempSubdirectory("ct-parallel-");
        using (var trail = AuditFileStore.Open(Path.Combine(folder.FullName, "audit")))
        {
            var told = new CountingStore(trail);
            await using var clinic = await OpenAsync(app => app.MapGet("/files/{id}", async (Guid id, Records.PatientFiles files, AccessGuard guard, AccessGrant grant) =>
            {
                await Task.Yield();
                await GateTests.ReadAsync(id, files, guard, grant, CancellationToken.None);
                return grant.Actor.Id;
            }).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp), told);
            var path = $"/files/{clinic.Files.Current.Id}";

            var seen = await Task.WhenAll(Enumerable.Range(0, Users * RequestsOfEach).Select(async number =>
            {
                var user = $"1{number % Users:000}";
                using var answer = await clinic.GetAsync(path, clinic.TokenFor(user, number % 2 == 0 ? Nurse : Epidemiologist));
                return (User: user, answer.StatusCode, Body: await answer.Content.ReadAsStringAsync());
            }));

            Assert.All(seen, one => Assert.Equal(int.Parse(one.User) % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.Forbidden, one.StatusCode));
            Assert.All(seen.Where(one => one.StatusCode == HttpStatusCode.OK), one => Assert.Equal(one.User, one.Body));
            var expected = Enumerable.Range(0, Users).ToDictionary(user => $"1{user:000}", user => RequestsOfEach * (user % 2 == 0 ? 2 : 1));
            Assert.Equal(expected, told.Entries.GroupBy(entry => entry.ActorId!).ToDictionary(entries => entries.Key, entries => entries.Count()));
            Assert.All(told.Entries, entry => Assert.Equal(int.Parse(entry.ActorId!) % 2 == 0 ? AccessOutcome.Permitted : AccessOutcome.PurposeNotServed, entry.Outcome));
        }

        var verification = AuditVerifier.Verify(Path.Combine(folder.FullName, "audit"));
        Assert.Empty(verification.Findings);
        Assert.Equal(Users * RequestsOfEach * 3 / 2, verification.Entries);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task TokensThatFollowEachOtherOnOneConnection_AreEachTheirOwn()
    {
        await using var clinic = await OpenAsync(MapWhoAsync);
        using var client = clinic.NewClient(connections: 1);
        string?[] users = ["10001", null, "10002", "10001", null, "10003"];

        var seen = new List<string>();
        foreach (var user in users)
        {
            using var request = clinic.Request(HttpMethod.Get, "/who", user is null ? null : clinic.TokenFor(user, Nurse));
            using var answer = await client.SendAsync(request);
            seen.Add(answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : answer.StatusCode.ToString());
        }

        Assert.Equal(users.Select(user => user ?? "Unauthorized"), seen);
        Assert.Equal(users, clinic.Trail.Select(entry => entry.ActorId));
    }

    [Fact]
    public async Task AnyOrderOfUsers_OnAnyNumberOfConnections_IsInTheTrailAsItWas()
    {
        await using var clinic = await OpenAsync(MapWhoAsync);
        var arrivals = Gen.ListOf(Gen.Choose(0, 5)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(arrivals, Gen.Choose(1, 4).ToArbitrary(), (numbers, connections) =>
        {
            var before = clinic.Trail.Count;
            using var client = clinic.NewClient(connections);
            var seen = Task.WhenAll(numbers.Select(async number =>
            {
                using var request = clinic.Request(HttpMethod.Get, "/who", number == 0 ? null : clinic.TokenFor($"1000{number}", Nurse));
                using var answer = await client.SendAsync(request);
                return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : null;
            })).GetAwaiter().GetResult();

            var expected = numbers.Select(number => number == 0 ? null : $"1000{number}").ToArray();
            Assert.Equal(expected, seen);
            Assert.Equal(expected.Order(), clinic.Trail.Skip(before).Select(entry => entry.ActorId).Order());
        }));
    }

    private static void MapWhoAsync(WebApplication app) => app.MapGet("/who", async (ICurrentActor current) =>
    {
        await Task.Yield();
        return current.Actor?.Id;
    }).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);

    private sealed class CountingStore(IAuditStore inner) : IAuditStore
    {
        private readonly InMemoryAuditStore told = new();

        public IReadOnlyList<AuditEntry> Entries => told.Entries;

        public void Append(AuditEntry entry)
        {
            inner.Append(entry);
            told.Append(entry);
        }

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) => AppendAsync([entry], cancellationToken);

        public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
        {
            await inner.AppendAsync(entries, cancellationToken);
            await told.AppendAsync(entries, CancellationToken.None);
        }
    }
}
