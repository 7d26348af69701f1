using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Chooses an approved template, fills its blanks with what is known, shows it as the citizen will see it, and sends it.</summary>
public sealed partial class KirimTemplat(IDbContextFactory<LayananDb> dbs, MejaTitipan meja, AkunWhatsApp akun, PengumpulBahan pengumpul, DrafPesan draf)
{
    IReadOnlyList<TemplatPesan>? templat;
    IReadOnlyDictionary<int, string> untuk = new Dictionary<int, string>();
    IReadOnlyDictionary<int, KeperluanTemplat> keperluan = new Dictionary<int, KeperluanTemplat>();
    readonly Dictionary<int, BentukTemplat> terbaca = [];
    Dictionary<string, string> isian = [];
    BentukTemplat bentuk = new();
    BahanIsian? bahan;
    TemplatPesan? terpilih;
    string cari = "";
    string? galat;

    /// <summary>The conversation it is sent in; null while there is none yet, then <see cref="Kirim"/> sends it.</summary>
    [Parameter] public int? PercakapanId { get; set; }
    /// <summary>Whom and from whom, where there is no conversation to read it from.</summary>
    [Parameter] public string Nama { get; set; } = "";
    [Parameter] public string? Kantor { get; set; }
    [Parameter] public Func<int, IReadOnlyDictionary<string, string>, Task<Hasil>>? Kirim { get; set; }
    /// <summary>For many at once: what their blanks are offered with, and who takes over what was chosen instead of sending it.</summary>
    [Parameter] public BahanIsian? Bahan { get; set; }
    [Parameter] public Func<TemplatPesan, IReadOnlyDictionary<string, string>, Task>? Pakai { get; set; }
    [Parameter] public EventCallback Terkirim { get; set; }
    /// <summary>What sends within a conversation: it asks first when a colleague has answered meanwhile.</summary>
    [Parameter] public Func<Func<SyaratKirim, Task<Hasil>>, Task<Hasil>>? Lewat { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    IEnumerable<TemplatPesan> Cocok => (templat ?? []).Where(t => cari.Length == 0 || t.Nama.Replace('_', ' ').Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase) || Bentuk(t).Badan.Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase));

    string SebabKosong => akun.WabaId.Length == 0
        ? "Akun WhatsApp Business belum diisi di server (WhatsApp:WabaId). Beri tahu admin; sementara itu telepon warga."
        : "Minta admin mengajukan templat di Pengaturan, Templat. Sementara itu titipkan jawaban, atau telepon warga.";

    string? Kurang => bentuk.JenisKepala == KepalaTemplat.Dokumen ? "Templat ini membawa dokumen"
        : bentuk.Blanko.FirstOrDefault(b => string.IsNullOrWhiteSpace(isian.GetValueOrDefault(b.Kunci))) is { } kosong ? $"Isi dulu \"{SusunTemplat.Judul(kosong)}\"" : null;

    protected override async Task OnInitializedAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var guna = await db.TemplatPerKeperluanAsync(akun.WabaId, Selesai);
        keperluan = guna.GroupBy(g => g.Value.Id).ToDictionary(g => g.Key, g => g.First().Key);
        untuk = keperluan.ToDictionary(k => k.Key, k => RancanganTemplat.Untuk(k.Value).Judul);
        if (PercakapanId is { } id) bahan = await pengumpul.KumpulkanAsync(db, id, Selesai);
        templat = [.. (await db.DaftarTemplatAsync(akun.WabaId, Selesai)).Where(t => t.BolehDikirim && !Bentuk(t).TakDidukung)
            .OrderBy(t => Bentuk(t).JenisKepala == KepalaTemplat.Dokumen).ThenBy(t => keperluan.TryGetValue(t.Id, out var k) ? k == KeperluanTemplat.TindakLanjut ? 0 : 1 : 2).ThenBy(t => t.Nama)];
    }

    BentukTemplat Bentuk(TemplatPesan t) => terbaca.TryGetValue(t.Id, out var ada) ? ada : terbaca[t.Id] = BentukTemplat.Baca(t.Komponen);

    void Pilih(TemplatPesan t)
    {
        Terpilih(t);
        bentuk = Bentuk(t);
        var sumber = keperluan.TryGetValue(t.Id, out var k) ? RancanganTemplat.Untuk(k).Sumber : ["nama", "nomor"];
        var isi = bahan ?? Bahan ?? (Kirim is null ? null : new BahanIsian(Nama, Kantor ?? ""));
        isian = isi is null ? [] : SusunTemplat.Terisi(bentuk, sumber, isi);
    }

    async Task KirimAsync()
    {
        if (Petugas is null || terpilih is null) return;
        if (Pakai is not null)
        {
            await Pakai(terpilih, new Dictionary<string, string>(isian));
            return;
        }
        galat = (PercakapanId is { } id ? await DalamPercakapanAsync(id, Petugas, terpilih.Id) : await Kirim!(terpilih.Id, isian)).Penolakan;
        if (galat is not null) return;
        Terpilih(null);
        await Terkirim.InvokeAsync();
    }

    Task<Hasil> DalamPercakapanAsync(int id, PetugasAktif petugas, int templatId) =>
        Lewat is null ? meja.KirimTemplatAsync(id, petugas, templatId, isian, Selesai) : Lewat(s => meja.KirimTemplatAsync(id, petugas, templatId, isian, s, Selesai));

    /// <summary>One is chosen and could be sent.</summary>
    internal bool Siap => terpilih is not null && Kurang is null;

    /// <summary>The same template once more, from a button outside.</summary>
    internal Task KirimLagiAsync() => InvokeAsync(async () =>
    {
        await KirimAsync();
        StateHasChanged();
    });

    internal void Buang() => Terpilih(null);

    void Terpilih(TemplatPesan? t)
    {
        (terpilih, galat) = (t, null);
        if (PercakapanId is { } id) draf.Siapkan(id, this, t is not null);
    }

    static string Huruf(string teks) => teks.Length == 0 ? teks : char.ToUpperInvariant(teks[0]) + teks[1..];

    protected override void Dispose(bool disposing)
    {
        // Whoever went back to writing must not send this one from outside.
        Terpilih(null);
        base.Dispose(disposing);
    }
}
