using System.Text.Json.Nodes;
using LayananPublik.WhatsApp;
using Xunit;

namespace LayananPublik.Tests.WhatsApp;

/// <summary>Payloads written by other projects, kept beside the repository: never part of it.</summary>
public sealed class WebhookSampleTests
{
    internal static readonly string? Folder = FindFolder();

    public static TheoryData<string, string> Samples()
    {
        var samples = new TheoryData<string, string>();
        foreach (var line in Folder is null ? [] : File.ReadLines(Path.Combine(Folder, "index.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            samples.Add(cells[0], cells[4]);
        }

        // A theory needs a row to be skipped with.
        if (samples.Count == 0)
        {
            samples.Add("", "[]");
        }

        return samples;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Everything_expected_of_a_sample_is_read(string file, string expectJson)
    {
        Assert.SkipWhen(Folder is null, "The shared webhook samples are not beside this repository.");

        var delivery = Webhook.Read(File.ReadAllBytes(Path.Combine(Folder!, file)));

        Assert.Null(delivery.ReadError);
        AssertContains(JsonNode.Parse(expectJson), WebhookSummary.Of(delivery.Updates), file);
    }

    [Fact]
    public void The_samples_are_many_when_they_are_there()
    {
        Assert.SkipWhen(Folder is null, "The shared webhook samples are not beside this repository.");
        Assert.True(Samples().Count > 80);
    }

    internal static void AssertContains(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject wanted:
                foreach (var (name, value) in wanted)
                {
                    Assert.True(actual is JsonObject found && found.ContainsKey(name), $"{path}.{name} is missing");
                    AssertContains(value, actual[name], $"{path}.{name}");
                }

                break;
            case JsonArray wanted:
                Assert.True(actual is JsonArray, $"{path} is no list");
                Assert.Equal(wanted.Count, actual.AsArray().Count);
                for (var i = 0; i < wanted.Count; i++)
                {
                    AssertContains(wanted[i], actual[i], $"{path}[{i}]");
                }

                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: expected {expected?.ToJsonString() ?? "null"}, read {actual?.ToJsonString() ?? "null"}");
                break;
        }
    }

    static string? FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "whatsapp", "webhook-contoh");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
