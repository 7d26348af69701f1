using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>A letter on paper into the book: with the next number, put in between, or into a kept number.</summary>
public sealed partial class CatatAgendaDialog(MejaAgenda meja, JamKantor jam)
{
    BarisAgenda? dasar;
    bool buka;
    int unitId;
    DateOnly tanggal;
    string kode = "", klasifikasi = "", sifat = "B", perihal = "", tujuan = "", penanda = "", pengolah = "", keterangan = "", alasan = "";
    string? nomor;

    [Parameter, EditorRequired] public IReadOnlyList<UnitAgenda> Unit { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<JenisAgenda> Jenis { get; set; } = [];
    [Parameter] public EventCallback Sesudah { get; set; }
    [CascadingParameter] PetugasAktif Petugas { get; set; } = default!;

    string Judul => dasar switch { null => "Catat surat kertas", { Status: StatusNomor.Cadangan } => $"Isi nomor cadangan {dasar.Urut}", _ => $"Sisipkan sesudah nomor {dasar.Urut}" };

    string Penjelasan => dasar switch
    {
        null => "Surat mendapat nomor berikutnya dari deret yang sama dengan surat sistem.",
        { Status: StatusNomor.Cadangan } => $"Blok: {dasar.Blok}.",
        _ => $"Nomor menjadi {dasar.Urut}.a atau huruf berikutnya. Tanggalnya sejak {KalimatWaktu.Tanggal(dasar.Tanggal)} dan sebelum tanggal nomor sesudahnya."
    };

    public void Tulis(int unit) => Buka(null, unit, jam.HariIni);

    public void Sisip(BarisAgenda b) => Buka(b, b.UnitKerjaId, b.Tanggal);

    public void Isi(BarisAgenda b) => Buka(b, b.UnitKerjaId, jam.HariIni);

    void Buka(BarisAgenda? sesudah, int unit, DateOnly pada)
    {
        (dasar, unitId, tanggal, buka) = (sesudah, unit, pada, true);
        (kode, klasifikasi, sifat, perihal, tujuan, penanda, pengolah, keterangan, alasan) = (sesudah?.KodeLayanan ?? "", sesudah?.Klasifikasi ?? "", "B", "", "", "", "", "", "");
        StateHasChanged();
    }

    void PilihJenis(ChangeEventArgs e)
    {
        kode = e.Value as string ?? "";
        if (Jenis.FirstOrDefault(j => j.Kode == kode) is { } j) klasifikasi = j.Klasifikasi;
    }

    async Task<Hasil> SimpanAsync()
    {
        if (string.IsNullOrWhiteSpace(klasifikasi)) return Hasil.Ditolak("Isi kode klasifikasi surat.");
        var (kelas, isi) = (new KelasNomor(klasifikasi.Trim(), kode, sifat), new IsianAgenda(perihal, tujuan, penanda, pengolah, keterangan));
        var hasil = dasar switch
        {
            null => await meja.TulisAsync(unitId, Petugas, tanggal, kelas, isi, Selesai),
            { Status: StatusNomor.Cadangan } => await meja.IsiAsync(dasar.Id, Petugas, tanggal, kelas, isi, Selesai),
            _ => await meja.SisipkanAsync(dasar.Id, Petugas, tanggal, kelas, isi, alasan, Selesai)
        };
        if (!hasil.Berhasil) return hasil.TanpaNilai;
        nomor = hasil.Nilai;
        await Sesudah.InvokeAsync();
        return Hasil.Baik;
    }
}
