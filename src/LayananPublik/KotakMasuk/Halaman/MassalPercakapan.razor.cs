using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>What can be done to many conversations at once: the bar below the list, the dialog of each act, and the notice to take it back.</summary>
public sealed partial class MassalPercakapan(IDbContextFactory<LayananDb> dbs, MejaMassal meja, AkunWhatsApp akun, PengisiJawaban pengisi, JamKantor jam)
{
    static readonly Aksi Tugaskan = new("tugaskan", "Tugaskan", "Tugaskan yang dipilih", "Tugaskan", "person_add"), Label = new("label", "Label", "Label untuk yang dipilih", "Ubah", "label"), Tunda = new("tunda", "Tunda", "Tunda yang dipilih", "Tunda", "snooze"),
        Tutup = new("tutup", "Tutup", "Tutup yang dipilih", "Tutup", "smart_toy"), Buka = new("buka", "Buka", "Buka lagi yang dipilih", "Buka", "mark_chat_unread"), Templat = new("templat", "Templat", "Kirim templat kepada yang dipilih", "Kirim ke", "send");

    static readonly Aksi[] Semua = [Tugaskan, Label, Tunda, Tutup, Buka, Templat];

    /// <summary>Blanks that are known of each citizen are offered as placeholders.</summary>
    static readonly BahanIsian UntukTiap = new("{nama}", "{unit}", "{nomor}", "{layanan}", "{tahap}");

    IReadOnlyList<int> id = [];
    IReadOnlyList<Rekan> rekan = [];
    IReadOnlyList<PilihanLabel> label = [];
    IReadOnlyDictionary<string, string> isian = new Dictionary<string, string>();
    UrungMassal? kabar;
    Aksi? aksi;
    Tujuan tujuan;
    TemplatPesan? templat;
    DateOnly tanggal;
    string catatan = "";
    int rekanId, labelId;
    bool pasang = true;

    [Parameter, EditorRequired] public PilihanBaris Pilihan { get; set; } = default!;
    [Parameter, EditorRequired] public IReadOnlyList<int> Tampil { get; set; } = [];
    [Parameter] public bool AdaLagi { get; set; }
    /// <summary>What "all that fit" means now.</summary>
    [Parameter, EditorRequired] public Func<BagianPercakapan> Bagian { get; set; } = default!;
    [Parameter] public EventCallback Berubah { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    string? Kebanyakan => Pilihan.Banyak > TindakanMassal.Terbanyak ? $"Paling banyak {TindakanMassal.Terbanyak} sekaligus" : null;

    string? Kunci => Efek() is null ? null : $"{aksi!.Kode}/{tujuan}/{rekanId}/{catatan}/{labelId}/{pasang}/{tanggal:O}/{templat?.Id}/{string.Join('|', isian.Values)}";

    async Task BukaAsync(Aksi dipilih)
    {
        if (Petugas is null) return;
        (id, tujuan, rekanId, labelId, pasang, catatan, templat) = (Pilihan.Id, Tujuan.Saya, 0, 0, true, "", null);
        tanggal = jam.HariIni.AddDays(1);
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        if (dipilih == Tugaskan) rekan = await db.RekanSejalurAsync(Petugas, Selesai);
        if (dipilih == Label) label = [.. (await db.LabelUnitAsync(Petugas, Selesai)).Where(l => l.Aktif)];
        aksi = dipilih;
    }

    EfekMassal? Efek()
    {
        if (aksi == Tutup) return EfekMassal.Tutup;
        if (aksi == Buka) return EfekMassal.Buka;
        if (aksi == Tunda) return EfekMassal.Tunda(WaktuTunda.Pada(tanggal, jam.Zona), jam.Dekat(WaktuTunda.Pada(tanggal, jam.Zona)));
        if (aksi == Label) return label.FirstOrDefault(l => l.Id == labelId) is { } l ? EfekMassal.Labeli(l.Id, l.Nama, pasang) : null;
        if (aksi == Templat) return templat is { } t ? EfekMassal.Templat(t.Id, t.Nama, isian, akun, pengisi) : null;
        if (aksi != Tugaskan) return null;
        return tujuan switch
        {
            Tujuan.Saya => EfekMassal.Ambil, Tujuan.Antrean => EfekMassal.KeAntrean,
            _ => rekan.FirstOrDefault(r => r.Id == rekanId) is { } r ? EfekMassal.Tugaskan(r.Id, r.Nama, catatan) : null
        };
    }

    Task<Hasil<HitunganMassal>> HitungAsync(Action<int> maju, CancellationToken ct) => meja.HitungAsync(id, Efek()!, Petugas!, maju, ct);

    Task<Hasil<HitunganMassal>> JalankanAsync(Action<int> maju, CancellationToken henti) => meja.JalankanAsync(id, Efek()!, Petugas!, maju, henti);

    async Task TerlaksanaAsync(HitunganMassal hasil)
    {
        Pilihan.Selesai();
        await kabar!.TampilkanAsync(hasil);
        await Berubah.InvokeAsync();
    }

    Task PakaiAsync(TemplatPesan dipilih, IReadOnlyDictionary<string, string> diisi)
    {
        (templat, isian) = (dipilih, diisi);
        StateHasChanged();
        return Task.CompletedTask;
    }

    async Task<int> HitungCocokAsync(int paling, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.BanyakPercakapanAsync(Petugas!, Bagian(), paling, ct);
    }

    async Task<IReadOnlyList<int>> AmbilCocokAsync(int paling, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.IdPercakapanAsync(Petugas!, Bagian(), paling, ct);
    }

    enum Tujuan { Saya, Rekan, Antrean }

    sealed record Aksi(string Kode, string Judul, string Label, string Tombol, string Ikon);
}
