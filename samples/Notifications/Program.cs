using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Reeve.Client;
using Reeve.Samples.Notifications;

const string Topic = "arn:aws:notifications:{region}:{account}:topic/{topic}";

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddReeve(builder.Configuration.GetSection("Reeve"));
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, NotificationsJson.Default));
var app = builder.Build();
var topics = new ConcurrentDictionary<(string Account, string Topic), Topic>();

app.MapPost("/topics/{topic}", (string topic, Message message, HttpContext http) =>
    {
        var caller = http.GetReeveCaller();
        return Results.Ok(topics.GetOrAdd((caller.AccountId, topic), _ => new Topic()).Add(caller.Arn, message.Text));
    })
    .RequireReeveAction("notifications:Publish", Topic);

app.MapGet("/topics/{topic}", (string topic, HttpContext http) =>
        Results.Ok(topics.TryGetValue((http.GetReeveCaller().AccountId, topic), out var known) ? known.All() : []))
    .RequireReeveAction("notifications:ListNotifications", Topic);

app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"notifications.example.com is ready at {app.Urls.First()}"));
app.Run();

namespace Reeve.Samples.Notifications
{
    /// <summary>What is published.</summary>
    internal sealed record Message(string Text);

    /// <summary>What was published, and by whom.</summary>
    internal sealed record Notification(string From, string Text);

    /// <summary>The newest notifications of a topic.</summary>
    internal sealed class Topic
    {
        private const int Most = 100;

        private readonly Queue<Notification> _notifications = new();

        public Notification Add(string from, string text)
        {
            var added = new Notification(from, text);
            lock (_notifications)
            {
                _notifications.Enqueue(added);
                if (_notifications.Count > Most)
                {
                    _notifications.Dequeue();
                }
            }

            return added;
        }

        public Notification[] All()
        {
            lock (_notifications)
            {
                return [.. _notifications];
            }
        }
    }

    [JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Message))]
    [JsonSerializable(typeof(Notification[]))]
    internal sealed partial class NotificationsJson : JsonSerializerContext;
}
