using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan.Tanda;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>The signing session: everything that waits for one official, read beside each other, signed one by one with one passphrase.</summary>
public sealed partial class SesiTandaPage(SesiTanda sesi, MejaPenerbitan meja, Siaran siaran)
{
    sealed record Hasilnya(string? Penolakan, string? Kabar);

    readonly HashSet<int> pilih = [], dibaca = [];
    readonly Dictionary<int, Hasilnya> hasil = [];
    IReadOnlyList<SuratSesi>? surat;
    IReadOnlyList<SuratSesi> antre = [];
    Dictionary<int, IReadOnlyList<BarisBeda>> beda = [];
    int? buka;
    IReadOnlyCollection<int> kini = [];
    bool kertas, tanya, berjalan, berhenti;
    string sandi = "";

    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    IEnumerable<IGrouping<string, SuratSesi>> Kelompok => surat!.GroupBy(s => s.Layanan);

    IEnumerable<SuratSesi> Siap => surat!.Where(SiapDipilih);

    IReadOnlyList<SuratSesi> Dipilih => [.. surat!.Where(s => pilih.Contains(s.Id))];

    IEnumerable<SuratSesi> Sisa => antre.Where(s => !hasil.TryGetValue(s.Id, out var h) || h.Penolakan is not null);

    int Jadi => hasil.Values.Count(h => h.Penolakan is null);

    bool PerluSandi => surat is not null && Dipilih.Any(s => s.Bersandi);

    string Perbuatan => (surat is null ? 0 : Dipilih.Count(s => s.Jenis == JenisLangkah.Paraf)) switch
    {
        _ when pilih.Count == 0 => "Tandatangani yang dipilih", 0 => $"Tandatangani {pilih.Count} surat", var p when p == pilih.Count => $"Paraf {p} surat", var p => $"Paraf {p}, tandatangani {pilih.Count - p} surat"
    };

    static bool SiapDipilih(SuratSesi s) => s.Kurang is null;

    protected override Task OnInitializedAsync()
    {
        MuatUlangSaat(siaran, [Topik.Surat], () => berjalan || antre.Count > 0 ? Task.CompletedTask : MuatAsync());
        return MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        surat = await sesi.BacaAsync(Petugas, Selesai);
        beda = surat.GroupBy(s => s.Kode).SelectMany(g => g.Zip(BedaSurat.Bandingkan([.. g.Select(s => s.Naskah)]))).ToDictionary(x => x.First.Id, x => x.Second);
        pilih.IntersectWith(Siap.Select(s => s.Id));
        dibaca.IntersectWith(surat.Select(s => s.Id));
    }

    void Pilih(int id, bool ya)
    {
        if (ya) pilih.Add(id);
        else pilih.Remove(id);
    }

    void PilihJenis(IEnumerable<SuratSesi> jenis, bool ya)
    {
        foreach (var s in jenis.Where(SiapDipilih)) Pilih(s.Id, ya);
    }

    void PilihSemua() => PilihJenis(surat!, pilih.Count < Siap.Count());

    void PilihDibaca() => PilihJenis(surat!.Where(s => dibaca.Contains(s.Id)), true);

    void Buka(int id)
    {
        buka = buka == id ? null : id;
        dibaca.Add(id);
    }

    void Lanjut(int id)
    {
        pilih.Add(id);
        var berikut = surat!.SkipWhile(s => s.Id != id).Skip(1).FirstOrDefault();
        buka = null;
        if (berikut is not null) Buka(berikut.Id);
    }

    void Tanya() => (tanya, sandi) = (true, "");

    void TutupTanya() => (tanya, sandi) = (false, "");

    void UlangiYangSisa()
    {
        var sisa = Sisa.Select(s => s.Id).ToList();
        foreach (var id in sisa) hasil.Remove(id);
        pilih.Clear();
        pilih.UnionWith(sisa);
        Tanya();
    }

    /// <summary>The dialog closes at once; the work goes on letter by letter, each whole by itself.</summary>
    Task<Hasil> MulaiAsync()
    {
        if (PerluSandi && sandi.Length == 0) return Task.FromResult(Hasil.Ditolak("Ketik frasa sandi (passphrase) sertifikat Anda."));
        if (antre.Count == 0) antre = Dipilih;
        (berjalan, berhenti) = (true, false);
        var frasa = sandi;
        sandi = "";
        _ = InvokeAsync(() => JalankanAsync(frasa.Length == 0 ? null : frasa));
        return Task.FromResult(Hasil.Baik);
    }

    async Task JalankanAsync(string? frasa)
    {
        try
        {
            foreach (var rombongan in Rombongan([.. antre.Where(s => pilih.Contains(s.Id))]))
            {
                if (berhenti || Selesai.IsCancellationRequested) break;
                kini = [.. rombongan.Select(s => s.Id)];
                StateHasChanged();
                var jawab = await KerjakanAsync(rombongan, frasa);
                foreach (var s in rombongan)
                {
                    var h = jawab[s.Id];
                    hasil[s.Id] = new(h.Penolakan, h.Nilai is { } nomor ? $"terbit, {nomor}" : s.Jenis == JenisLangkah.Paraf ? "diparaf" : "ditandatangani, menunggu pejabat berikutnya");
                    // A wrong passphrase is wrong for all of them: going on would lock the official out, here and at BSrE.
                    if (s.Bersandi && BatasSandi.KarenaSandi(h.Penolakan)) berhenti = true;
                }
            }
        }
        catch (OperationCanceledException) when (Selesai.IsCancellationRequested) { return; }
        catch (Exception galat)
        {
            // Nobody awaits this work: the page's own boundary must hear of it.
            await DispatchExceptionAsync(galat);
        }
        finally { (berjalan, kini) = (false, []); }
        StateHasChanged();
    }

    async Task<IReadOnlyDictionary<int, Hasil<string?>>> KerjakanAsync(IReadOnlyList<SuratSesi> rombongan, string? frasa) => rombongan is [{ Bersandi: true } satu]
        ? new Dictionary<int, Hasil<string?>> { [satu.Id] = await meja.TerbitkanAsync(satu.Id, Petugas!, frasa, satu.Naskah.Sidik(), Selesai) }
        : await meja.TerbitkanBanyakAsync([.. rombongan.Select(s => new SuratDipilih(s.Id, s.Naskah.Sidik()))], Petugas!, Selesai);

    /// <summary>In the order of the list: what needs the passphrase one by one, what lies between together.</summary>
    static IEnumerable<IReadOnlyList<SuratSesi>> Rombongan(IReadOnlyList<SuratSesi> semua)
    {
        List<SuratSesi> kumpul = [];
        foreach (var s in semua)
        {
            if (kumpul.Count == MejaPenerbitan.Serombongan || kumpul.Count > 0 && (s.Bersandi || kumpul[0].Bersandi))
            {
                yield return kumpul;
                kumpul = [];
            }
            kumpul.Add(s);
        }
        if (kumpul.Count > 0) yield return kumpul;
    }

    async Task SelesaiAsync()
    {
        (antre, buka) = ([], null);
        hasil.Clear();
        pilih.Clear();
        await MuatAsync();
    }
}
