using System.Text.Json.Serialization;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>One line of the journal: every change of the simulator's memory is one of these, so a restart replays them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "apa")]
[JsonDerivedType(typeof(PesanBaru), "pesan")]
[JsonDerivedType(typeof(StatusBaru), "status")]
[JsonDerivedType(typeof(ReaksiBaru), "reaksi")]
[JsonDerivedType(typeof(MediaBaru), "media")]
[JsonDerivedType(typeof(MediaHapus), "media-hapus")]
[JsonDerivedType(typeof(TemplatBaru), "templat")]
[JsonDerivedType(typeof(TemplatHapus), "templat-hapus")]
[JsonDerivedType(typeof(KirimanBaru), "kiriman")]
[JsonDerivedType(typeof(KirimanUsai), "kiriman-usai")]
[JsonDerivedType(typeof(Langganan), "langganan")]
[JsonDerivedType(typeof(PesanAntre), "antre")]
[JsonDerivedType(typeof(AntreHapus), "antre-hapus")]
[JsonDerivedType(typeof(PesanDiganti), "pesan-ganti")]
[JsonDerivedType(typeof(SaklarBaru), "saklar")]
[JsonDerivedType(typeof(SetelanBaru), "setelan")]
[JsonDerivedType(typeof(LayananBulan), "layanan-bulan")]
public abstract record Catatan;

public sealed record PesanBaru(PesanPonsel Pesan) : Catatan;
public sealed record StatusBaru(string Wamid, StatusPesan Status) : Catatan;
public sealed record ReaksiBaru(string Wamid, string? Emoji) : Catatan;
public sealed record MediaBaru(Media Media) : Catatan;
public sealed record MediaHapus(string Id) : Catatan;
public sealed record TemplatBaru(Templat Templat) : Catatan;
public sealed record TemplatHapus(long Id) : Catatan;
public sealed record KirimanBaru(KirimanWebhook Kiriman) : Catatan;
public sealed record KirimanUsai(long Id) : Catatan;
public sealed record Langganan(bool Aktif) : Catatan;

/// <summary>Accepted and sent, but the phone is off.</summary>
public sealed record PesanAntre(PesanPonsel Pesan) : Catatan;

public sealed record AntreHapus(string Nomor, string Wamid) : Catatan;

/// <summary>A bubble changed in more than its status: edited, deleted, reacted to.</summary>
public sealed record PesanDiganti(PesanPonsel Pesan) : Catatan;

public sealed record SaklarBaru(string Nomor, SaklarPonsel Saklar) : Catatan;
public sealed record SetelanBaru(SetelanMeta Setelan) : Catatan;

/// <summary>How many service messages the month had when the journal was rewritten.</summary>
public sealed record LayananBulan(string Bulan, int Jumlah) : Catatan;
