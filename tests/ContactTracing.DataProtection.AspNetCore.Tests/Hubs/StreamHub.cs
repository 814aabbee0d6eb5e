using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Threading.Channels;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>Methods that stream: the second element is that of a record past its period, unless somebody is quicker.</summary>
internal sealed class StreamHub(PatientFiles files, AccessGuard guard, ICurrentActor current, Pace pace) : Hub
{
    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public async IAsyncEnumerable<string> Names(AccessGrant grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in (PatientFile[])[files.Current, files.Expired])
        {
            await Task.Yield();
            yield return (await PatientFileView.OpenAsync(guard, grant, file, cancellationToken: cancellationToken)).Name;
        }
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public async Task<IAsyncEnumerable<string>> NamesLater(AccessGrant grant)
    {
        await Task.Yield();
        return Names(grant, CancellationToken.None);
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public ChannelReader<string> NamesInChannel(AccessGrant grant)
    {
        var channel = Channel.CreateUnbounded<string>();
        _ = WriteAsync(channel.Writer, Names(grant, CancellationToken.None));
        return channel.Reader;
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public async IAsyncEnumerable<int> Roles()
    {
        for (var number = 0; number < 2; number++)
        {
            yield return current.Purpose == Context.GetAccessGrant().Purpose ? current.Actor!.Roles.Count : -1;
            await Task.Yield();
        }
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public async IAsyncEnumerable<string> NamesUntilRevoked(AccessGrant grant)
    {
        var view = await PatientFileView.OpenAsync(guard, grant, files.Current);
        yield return view.Name;
        await pace.WaitFor("revoked");
        yield return view.Name;
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public ChannelReader<string> NamesForEver(AccessGrant grant)
    {
        var channel = Channel.CreateUnbounded<string>();
        pace.Work = Task.Run(async () =>
        {
            while (true)
            {
                await channel.Writer.WriteAsync((await PatientFileView.OpenAsync(guard, grant, files.Current)).Name);
                await Task.Delay(5);
            }
#pragma warning disable CS0162 // The type of a task has to be said.
            return "";
#pragma warning restore CS0162
        });
        return channel.Reader;
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public async Task<List<string>> NamesOf(IAsyncEnumerable<bool> isCurrent, AccessGrant grant)
    {
        var names = new List<string>();
        await foreach (var one in isCurrent)
        {
            names.Add((await PatientFileView.OpenAsync(guard, grant, one ? files.Current : files.Expired)).Name);
        }

        return names;
    }

    public async IAsyncEnumerable<string> Undeclared()
    {
        yield return $"{current.Actor} {current.Purpose}";
        await Task.Yield();
        throw new AccessDeniedException(AccessOutcome.RecordExpired, new InvalidOperationException("anosmia"));
    }

    public void Revoke()
    {
        Context.Features.Get<IConnectionUserFeature>()!.User = new ClaimsPrincipal(Identity(Context.UserIdentifier!, Epidemiologist));
        pace.Reach("revoked");
    }

    private static async Task WriteAsync(ChannelWriter<string> writer, IAsyncEnumerable<string> names)
    {
        Exception? failure = null;
        try
        {
            await foreach (var name in names)
            {
                await writer.WriteAsync(name);
            }
        }
        catch (AccessDeniedException denial)
        {
            failure = denial;
        }

        writer.Complete(failure);
    }
}
