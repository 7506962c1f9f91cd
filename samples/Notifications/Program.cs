using System.Collections.Concurrent;
using Reeve.Client;
using Reeve.Samples;
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
EndWithInput.Watch(app);
app.Run();
